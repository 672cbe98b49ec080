using GoldenThread.Charging;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Owed;

/// <summary>Reads bookings as charges see them: six queries however many there are.</summary>
public static class OwedInDb
{
    /// <summary>The bookings of events that begin between two days and whose outcome is known on the day.</summary>
    public static async Task<IReadOnlyList<OwedBooking>> OwedBookingsAsync(this Db db, DateOnly from, DateOnly until, DateOnly today, CancellationToken stop)
    {
        var events = await db.Events.AsNoTracking().Where(e => e.FirstDay >= from && e.FirstDay <= until && e.State != EventState.Draft)
            .Select(e => new { e.Id, e.Title, e.Mode, e.Length }).ToDictionaryAsync(e => e.Id, stop);
        if (events.Count == 0) return [];
        var within = db.Events.Where(e => e.FirstDay >= from && e.FirstDay <= until && e.State != EventState.Draft);
        var sessions = (await db.Sessions.Where(s => within.Any(e => e.Id == s.EventId)).OrderBy(s => s.Date).ThenBy(s => s.Start).Select(s => new { s.EventId, s.Id, s.Date, s.Start, s.End }).ToListAsync(stop)).ToLookup(s => s.EventId);
        var marks = await db.Attendances.Where(a => within.Any(e => e.Id == a.EventId) && a.Mark != null).Select(a => new { a.SessionId, a.PersonId, a.Mark }).ToDictionaryAsync(a => (a.SessionId, a.PersonId), a => a.Mark, stop);
        var bookings = await (
            from b in db.Bookings
            where b.ConfirmedAt != null && within.Any(e => e.Id == b.EventId) && (b.State == BookingState.Confirmed || b.State == BookingState.Cancelled || b.State == BookingState.Substituted)
            orderby b.ConfirmedAt, b.Id
            select new
            {
                b.Id, b.EventId, b.PersonId, b.AgencyId, b.PackVersionId, b.State, b.Because, b.ConfirmedAt, b.MadeAt, b.LineManagerEmail, b.AuthorisingManagerEmail,
                b.AgencyKind, b.AgencyBasedInArea, b.AgencyServesArea, b.AgencyContributes,
            }).ToListAsync(stop);
        var notices = await (
            from c in db.BookingChanges
            join b in db.Bookings on new { c.BookingId, c.Step } equals new { BookingId = b.Id, Step = b.Steps }
            where b.State == BookingState.Cancelled && b.ConfirmedAt != null && within.Any(e => e.Id == b.EventId)
            select new { c.BookingId, c.ReceivedAt, c.NoticeChannel }).ToDictionaryAsync(c => c.BookingId, stop);
        // Who said on the day that they cannot come, and whether the manager has confirmed it.
        var asked = await (
            from r in db.ReplacementRequests
            join b in db.Bookings on r.BookingId equals b.Id
            where within.Any(e => e.Id == b.EventId)
            select new { r.BookingId, Confirmed = r.Word != null }).ToDictionaryAsync(r => r.BookingId, r => r.Confirmed, stop);
        var facts = events.Values.ToDictionary(e => e.Id, e => EventOf(e.Mode, e.Length, [.. sessions[e.Id].Select(s => (s.Date, s.Start, s.End))]));

        var owed = new List<OwedBooking>(bookings.Count);
        foreach (var b in bookings)
        {
            var e = facts[b.EventId];
            if (e.Days.Count == 0 || (b.State == BookingState.Confirmed && e.Days[^1].Date > today)) continue;
            var notice = notices.GetValueOrDefault(b.Id);
            var seen = new BookingOutcome.Seen(b.State, b.Because, b.ConfirmedAt, notice?.ReceivedAt, notice?.NoticeChannel, [.. sessions[b.EventId].Select(s => new BookingOutcome.SessionSeen(s.Date, marks.GetValueOrDefault((s.Id, b.PersonId))))]);
            if (BookingOutcome.Of(seen) is not { } went) continue;
            owed.Add(new()
            {
                BookingId = b.Id, EventId = b.EventId, Title = events[b.EventId].Title, PersonId = b.PersonId, AgencyId = b.AgencyId, PackVersionId = b.PackVersionId,
                LineManagerEmail = b.LineManagerEmail, AuthorisingManagerEmail = b.AuthorisingManagerEmail, MadeAt = b.MadeAt,
                Facts = new()
                {
                    Event = e,
                    // Somebody without an organisation is one of the others.
                    Organisation = new() { Kind = b.AgencyKind ?? LegalKind.OtherIndependent, BasedInArea = b.AgencyBasedInArea ?? false, ServesArea = b.AgencyServesArea ?? false, Contributes = b.AgencyContributes ?? false },
                    ConfirmedOn = London.DateOf(b.ConfirmedAt!.Value),
                    Outcome = went.Outcome, CancelledAt = went.CancelledAt, Channel = went.Channel, DaysAbsent = went.DaysAbsent, AsOf = today,
                    Exemption = asked.TryGetValue(b.Id, out var confirmed) ? new(ExemptionReason.SicknessOnTheDay, confirmed) : null,
                },
            });
        }

        return owed;
    }

    /// <summary>The event as charges see it: one day for each date, from its first start to its last end.</summary>
    internal static Charging.EventFacts EventOf(Partnerships.Packs.Mode mode, EventLength length, List<(DateOnly Date, TimeOnly Start, TimeOnly End)> sessions)
    {
        var day = length == EventLength.MultiDay ? EventLength.FullDay : length;
        var days = sessions.GroupBy(s => s.Date).Select(g => new EventDay(g.Key, g.Min(s => s.Start), g.Max(s => s.End), day)).ToList();
        return new() { Kind = "course", Mode = mode, Length = length, Days = days };
    }
}
