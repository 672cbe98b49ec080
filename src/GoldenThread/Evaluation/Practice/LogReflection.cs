using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Practice;

/// <summary>A learner writes how practising went and when it was talked about; the line manager adds what was said in supervision. Nobody else reads it.</summary>
public sealed class LogReflection(Db db, SurveyKeys keys)
{
    public const int Longest = 4000;

    public sealed record Request(Guid Id, string? Words, DateOnly? TalkedOn);

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Event { get; init; }

        public required DateOnly LastDay { get; init; }

        public required string Person { get; init; }

        /// <summary>The reader is the learner; else their line manager.</summary>
        public required bool Mine { get; init; }

        public string? Reflection { get; init; }

        public DateOnly? TalkedOn { get; init; }

        public string? ManagerWords { get; init; }
    }

    /// <summary>One's own, and those of the people whose line manager one is; newest first.</summary>
    public async Task<IReadOnlyList<Row>> OfAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await Rows(personId).OrderByDescending(r => r.LastDay).ThenBy(r => r.Person).Take(100).ToListAsync(stop);
    }

    /// <summary>One of them, as far as the reader may see it.</summary>
    public async Task<Row?> OneAsync(Guid id, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await Rows(personId).SingleOrDefaultAsync(r => r.Id == id, stop);
    }

    /// <summary>By the link of the mail; null when the code is not that reminder's.</summary>
    public async Task<Row?> ByCodeAsync(Guid id, string code, OperationContext context, CancellationToken stop = default)
    {
        if (!keys.IsCodeOfPractised(id, code)) return null;
        await using var reading = await db.ReadAsync(context, stop);
        return await db.Practised.Where(p => p.Id == id).Select(p => (Guid?)p.PersonId).SingleOrDefaultAsync(stop) is { } person ? await Rows(person).SingleOrDefaultAsync(r => r.Id == id, stop) : null;
    }

    /// <summary>The learner's own words; written again they replace the earlier ones.</summary>
    public Task<Result<Practised>> DoAsync(Request request, Guid personId, OperationContext context, CancellationToken stop = default) =>
        ChangeAsync(request, p => p.PersonId == personId, "reflection written", (p, words) => (p.Reflection, p.ReflectedAt) = (words, context.Now), context, stop);

    public async Task<Result<Practised>> AtLinkAsync(string code, Request request, OperationContext context, CancellationToken stop = default)
    {
        if (await ByCodeAsync(request.Id, code, context, stop) is null) return Refusal.NotThere;
        return await ChangeAsync(request, _ => true, "reflection written", (p, words) => (p.Reflection, p.ReflectedAt) = (words, context.Now), context, stop);
    }

    /// <summary>What the line manager notes from supervision.</summary>
    public async Task<Result<Practised>> ByManagerAsync(Request request, Guid managerId, OperationContext context, CancellationToken stop = default)
    {
        if (await OneAsync(request.Id, managerId, context, stop) is not { Mine: false }) return Refusal.NotThere;
        return await ChangeAsync(request, _ => true, "supervision noted", (p, words) => (p.ManagerWords, p.ManagerPersonId) = (words, managerId), context, stop);
    }

    private async Task<Result<Practised>> ChangeAsync(Request request, Func<Practised, bool> mayBe, string did, Action<Practised, string> change, OperationContext context, CancellationToken stop)
    {
        var typed = new Typed();
        var words = typed.Must("words", request.Words, Longest, "Write how it went, in a sentence or two.");
        typed.Check("talkedOn", request.TalkedOn is not { } day || (day <= context.Today && day > context.Today.AddYears(-1)), "Enter the day you talked, today or earlier, or leave it out.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        var practised = await db.Practised.SingleOrDefaultAsync(p => p.Id == request.Id, stop);
        if (practised is null || !mayBe(practised)) return Refusal.NotThere;
        change(practised, words);
        practised.TalkedOn = request.TalkedOn ?? practised.TalkedOn;
        db.Note(context, did, practised);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return practised;
    }

    private IQueryable<Row> Rows(Guid me) =>
        from p in db.Practised
        where p.PersonId == me || db.Posts.Any(x => x.PersonId == p.PersonId && x.LineManagerId == me)
        join e in db.Events on p.EventId equals e.Id
        join person in db.People on p.PersonId equals person.Id
        select new Row
        {
            Id = p.Id, Event = e.Title, LastDay = e.LastDay, Person = person.FirstName + " " + person.LastName, Mine = p.PersonId == me, Reflection = p.Reflection, TalkedOn = p.TalkedOn, ManagerWords = p.ManagerWords,
        };
}
