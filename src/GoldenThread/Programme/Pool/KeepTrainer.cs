using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pool;

/// <summary>Takes somebody into the register of trainers or changes what it says of them. Where the policy places trainers in a staff group, joining the pool does so; a manager may change it afterwards .</summary>
public sealed class KeepTrainer(Db db, PackInForce packs, ChangePost changePost)
{
    public sealed record Request(
        Guid PersonId, TrainerKind Kind, TrainerStatus Status, IReadOnlyList<string> Specialisms, string? Experience, DateOnly? ReleaseAgreedOn, DateOnly? TrainedToTrainOn, IReadOnlyCollection<Guid> CourseIds);

    public async Task<Result<Trainer>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var experience = typed.May("experience", request.Experience, 1000);
        var specialisms = request.Specialisms.Select(s => typed.May("specialisms", s, 100)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (typed.No is { } unclear) return unclear;
        var group = (await packs.TodayAsync(context, stop))?.Pack.Facts.Text("training_pool.staffing_group");

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.People.AnyAsync(p => p.Id == request.PersonId, stop)) return Refusal.NotThere;
        var courses = request.CourseIds.Distinct().ToList();
        if (await db.Courses.CountAsync(c => courses.Contains(c.Id), stop) != courses.Count) return Refusals.NoSuchCourse.At("courseIds");
        var trainer = await db.Trainers.SingleOrDefaultAsync(t => t.PersonId == request.PersonId, stop);
        var joins = trainer is null;
        if (trainer is null) db.Add(trainer = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = request.PersonId, Kind = request.Kind, Status = request.Status, JoinedOn = context.Today });
        (trainer.Kind, trainer.Status, trainer.Specialisms, trainer.Experience) = (request.Kind, request.Status, specialisms, experience);
        (trainer.ReleaseAgreedOn, trainer.TrainedToTrainOn) = (request.ReleaseAgreedOn, request.TrainedToTrainOn);
        await db.SaveChangesAsync(stop);
        await db.TrainerCourses.Where(m => m.TrainerId == trainer.Id).ExecuteDeleteAsync(stop);
        db.AddRange(courses.Select(c => new TrainerCourse { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), TrainerId = trainer.Id, CourseId = c }));
        db.Note(context, joins ? "trainer taken in" : "trainer changed", "person", request.PersonId, null, ("status", null, Names.Code(request.Status)));
        await db.SaveChangesAsync(stop);
        if (joins && request.Kind == TrainerKind.Pool && group is not null && await PlaceAsync(request.PersonId, group, context, stop) is { } no) return no;
        await work.CommitAsync(stop);
        return trainer;
    }

    private async Task<Refusal?> PlaceAsync(Guid personId, string group, OperationContext context, CancellationToken stop)
    {
        var post = await db.PostsOn(context.Today).Where(p => p.PersonId == personId).OrderBy(p => p.From).FirstOrDefaultAsync(stop);
        if (post is null || post.StaffGroup == group) return null;
        var manager = post.LineManagerId is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Email).SingleAsync(stop) : null;
        return (await changePost.DoAsync(new(post.Id, post.JobTitle, group, post.Level, manager, post.Team), context, stop)).No;
    }
}
