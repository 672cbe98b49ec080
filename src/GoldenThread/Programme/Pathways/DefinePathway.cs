using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme.Courses;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Pathways;

/// <summary>An officer says which courses a pathway of the policy leads through, in which order, for which level and work. Asked again, it replaces what was said.</summary>
public sealed class DefinePathway(Db db, PackInForce packs)
{
    public const int MostSteps = 12;

    public sealed record Request(string Code, string? Name, string? Level, string? JobRole, IReadOnlyList<Guid> CourseIds);

    public async Task<Result<Pathway>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.Must("name", request.Name, 150, "Say what the pathway is called.");
        var (level, role) = (typed.May("level", request.Level, 60), typed.May("jobRole", request.JobRole, 200));
        typed.Check("courses", request.CourseIds.Count is > 0 and <= MostSteps, $"Choose from 1 to {MostSteps} courses.");
        typed.Check("courses", request.CourseIds.Distinct().Count() == request.CourseIds.Count, "Choose each course once.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        if (pack is null || pack.Pathways.Or([]).All(p => p.Code != request.Code)) return Refusal.NotThere;
        if (level is not null && !CourseCodes.Levels(pack).Contains(level)) return Refusals.NoSuchPathwayLevel;
        var chosen = request.CourseIds.ToList();
        if (await db.Courses.CountAsync(c => chosen.Contains(c.Id), stop) != chosen.Count) return Refusal.NotThere;
        await db.LockPartnershipAsync(stop);
        if (await db.Pathways.SingleOrDefaultAsync(p => p.Code == request.Code, stop) is not { } pathway)
        {
            pathway = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Code = request.Code, Name = name };
            db.Add(pathway);
        }

        (pathway.Name, pathway.Level, pathway.JobRole) = (name, level, role);
        db.RemoveRange(await db.PathwaySteps.Where(s => s.PathwayId == pathway.Id).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        db.AddRange(chosen.Select((course, i) => new PathwayStep { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PathwayId = pathway.Id, Number = i + 1, CourseId = course }));
        db.Note(context, "pathway defined", pathway, null, ("steps", null, $"{chosen.Count}"));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return pathway;
    }
}
