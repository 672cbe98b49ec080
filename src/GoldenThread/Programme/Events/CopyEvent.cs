using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Events;

/// <summary>Copies an event to other first days, one or a whole series: the same days apart, at the same times of day whatever the clocks do. The copies are drafts.</summary>
public sealed class CopyEvent(Db db, PackInForce packs)
{
    private const int Most = 52;

    public async Task<Result<IReadOnlyList<Event>>> DoAsync(Guid eventId, IReadOnlyList<DateOnly> firstDays, OperationContext context, CancellationToken stop = default)
    {
        var days = firstDays.Distinct().Order().ToList();
        if (days.Count is 0 or > Most) return new Refusal("days_missing", $"Enter from 1 to {Most} first days.", RefusalKind.Rule).At("days");
        if (days[0] < context.Today) return Refusals.InThePast.At("days");
        await using var work = await db.WriteAsync(context, stop);
        if (await new EventToChange(db).DoAsync(eventId, context, stop) is not { } found) return Refusal.NotThere;
        var rules = await db.PlaceRules.AsNoTracking().Where(r => r.EventId == eventId).ToListAsync(stop);
        var plan = new PlanEvent(db, packs);
        var copies = new List<Event>();
        foreach (var first in days)
        {
            var by = first.DayNumber - found.Event.FirstDay.DayNumber;
            DateOnly? Moved(DateOnly? day) => day?.AddDays(by);
            var details = found.Details with
            {
                OpensOn = Moved(found.Details.OpensOn),
                ClosesOn = Moved(found.Details.ClosesOn),
                DecideOn = Moved(found.Details.DecideOn),
                Sessions = [.. found.Details.Sessions.Select(s => s with { Id = null, Date = s.Date.AddDays(by) })],
            };
            if (!(await plan.DoAsync(found.Event.CourseId, details, publish: false, context, stop)).Is(out var copy, out var no)) return no;
            copy.QueuePolicy = found.Event.QueuePolicy;
            copy.HasPlaceRules = rules.Count > 0;
            db.AddRange(rules.Select(r => new PlaceRule { PartnershipId = r.PartnershipId, Id = Guid.CreateVersion7(), EventId = copy.Id, AgencyId = r.AgencyId, Sector = r.Sector, AtLeast = r.AtLeast, Until = Moved(r.Until), AtMost = r.AtMost }));
            copies.Add(copy);
        }

        db.Note(context, "event copied", "event", eventId, null, ("copies", null, copies.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return copies;
    }
}
