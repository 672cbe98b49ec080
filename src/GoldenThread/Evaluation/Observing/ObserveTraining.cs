using GoldenThread.Data;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Observing;

/// <summary>An officer asks a member of a group to watch a delivery; the member files a report, once .</summary>
public sealed class ObserveTraining(Db db, SiteAddress site)
{
    public const int Longest = 4000;

    public sealed record Report(Guid Id, int? Content, int? Delivery, int? JointWorking, string? Words, string? Suggestions);

    public sealed record Row
    {
        public required TrainingObservation Observation { get; init; }

        public required string Observer { get; init; }

        public required string Event { get; init; }

        public required DateOnly FirstDay { get; init; }

        public required DateOnly LastDay { get; init; }
    }

    /// <param name="Members">Who may observe: whoever holds a seat in a group today.</param>
    public sealed record Seen(Guid EventId, string Event, DateOnly LastDay, IReadOnlyList<Row> Rows, IReadOnlyList<(Guid PersonId, string Name, string Group)> Members);

    public async Task<Result<TrainingObservation>> ArrangeAsync(Guid eventId, Guid? observer, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        // Two officers must not ask the same member twice.
        if (!await db.LockAsync<Event>(eventId, stop) || !await db.Events.AnyAsync(e => e.Id == eventId && e.State == EventState.Published, stop)) return Refusal.NotThere;
        var today = context.Today;
        if (observer is not { } person || !await db.GroupMembers.AnyAsync(m => m.PersonId == person && m.From <= today && (m.Until == null || m.Until >= today), stop)) return Refusals.ObserverNotAMember;
        if (await db.TrainingObservations.SingleOrDefaultAsync(o => o.EventId == eventId && o.ObserverPersonId == person, stop) is { } there) return there;
        var observation = new TrainingObservation { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = eventId, ObserverPersonId = person, ArrangedAt = context.Now };
        db.Add(observation);
        var address = await db.People.Where(p => p.Id == person).Select(p => p.Email).SingleAsync(stop);
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        db.Add(new Letter()
            .Say("You have been asked to observe a delivery of training and to file a short report.")
            .Link("See when and where, and file the report", site.For($"/{slug}/observations/{observation.Id}"))
            .Say("Sign in to see it.")
            .To(context, address, "A delivery to observe", observation));
        db.Note(context, "observation arranged", observation);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return observation;
    }

    public async Task<Result<TrainingObservation>> FileAsync(Report report, Guid observer, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        foreach (var (field, points) in new[] { ("material", report.Content), ("delivery", report.Delivery), ("jointWorking", report.JointWorking) })
            typed.Check(field, points is >= 1 and <= TrainingObservation.Points, $"Choose a point from 1 to {TrainingObservation.Points}.");
        var (words, suggestions) = (typed.Must("words", report.Words, Longest, "Write what you saw."), typed.May("suggestions", report.Suggestions, Longest));
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<TrainingObservation>(report.Id, stop)) return Refusal.NotThere;
        var observation = await db.TrainingObservations.SingleAsync(o => o.Id == report.Id, stop);
        if (observation.ObserverPersonId != observer) return Refusal.NotThere;
        if (observation.FiledAt is not null) return Refusals.AlreadyFiled;
        if (await db.Events.AnyAsync(e => e.Id == observation.EventId && e.FirstDay > context.Today, stop)) return Refusals.NotYet;

        (observation.Content, observation.Delivery, observation.JointWorking) = (report.Content, report.Delivery, report.JointWorking);
        (observation.Report, observation.Suggestions, observation.FiledAt) = (words, suggestions, context.Now);
        db.Note(context, "observation filed", observation);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return observation;
    }

    public async Task<Seen?> OfEventAsync(Guid eventId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        var e = await db.Events.Where(e => e.Id == eventId && e.State == EventState.Published).Select(e => new { e.Title, e.LastDay }).SingleOrDefaultAsync(stop);
        if (e is null) return null;
        var today = context.Today;
        var members = await (
            from m in db.GroupMembers
            where m.PersonId != null && m.From <= today && (m.Until == null || m.Until >= today)
            join p in db.People on m.PersonId equals (Guid?)p.Id
            join g in db.Groups on m.GroupId equals g.Id
            orderby p.NameKey
            select new { p.Id, Name = p.FirstName + " " + p.LastName, Group = g.Name ?? g.Code }).ToListAsync(stop);
        return new(eventId, e.Title, e.LastDay, await Rows().Where(r => r.Observation.EventId == eventId).OrderBy(r => r.Observation.ArrangedAt).ToListAsync(stop), [.. members.DistinctBy(m => m.Id).Select(m => (m.Id, m.Name, m.Group))]);
    }

    public async Task<IReadOnlyList<Row>> OfObserverAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await Rows().Where(r => r.Observation.ObserverPersonId == personId).OrderByDescending(r => r.FirstDay).Take(100).ToListAsync(stop);
    }

    public async Task<Row?> OneAsync(Guid id, Guid personId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await Rows().SingleOrDefaultAsync(r => r.Observation.Id == id && r.Observation.ObserverPersonId == personId, stop);
    }

    private IQueryable<Row> Rows() =>
        from o in db.TrainingObservations.AsNoTracking()
        join e in db.Events on o.EventId equals e.Id
        join p in db.People on o.ObserverPersonId equals p.Id
        select new Row { Observation = o, Observer = p.FirstName + " " + p.LastName, Event = e.Title, FirstDay = e.FirstDay, LastDay = e.LastDay };
}
