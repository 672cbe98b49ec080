using System.Security.Cryptography;
using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Intakes;

/// <summary>Who has a place on a coming event, or waits for one, in the earlier system. It told them; nobody is mailed again. No event is filled beyond what it holds.</summary>
public sealed class TakeInBookings(Db db, TermsInForce terms) : ITakeIn
{
    /// <summary>What the trail says of each, and by what the outbox knows that nobody had to be told.</summary>
    public const string Did = "booking brought in";

    public string Kind => "bookings";

    public IntakeTitle Title { get; } = new("Bookings", "One row for each place, and for each person who waits, on the events that were brought in. Nobody is mailed: the earlier system told them.", "booking", "bookings", "confirmed places");

    public Right Right => Right.ManageBookings;

    public IReadOnlyList<IntakeColumn> Columns => BookingRow.Columns;

    public async Task<IReadOnlyList<IntakeLine>> PlanAsync(Intake intake, IReadOnlyList<RowCells<string>> rows, OperationContext context, CancellationToken stop)
    {
        var (people, events) = (await PeopleByAddress.ReadAsync(db, stop), await EventsAsync(context.Today, stop));
        var (live, free) = (await LiveAsync(events, stop), await FreeAsync(events, context.Now, stop));
        var posted = (await db.Posts.Where(p => p.From <= context.Today && (p.Until == null || p.Until >= context.Today)).Select(p => p.PersonId).Distinct().ToListAsync(stop)).ToHashSet();
        var (lines, inFile) = (new List<IntakeLine>(rows.Count), new HashSet<(Guid, Guid)>());
        foreach (var row in rows)
        {
            if (BookingRow.Read(row, context.Today) is not { } read)
            {
                lines.Add(intake.LeavesOut(row.Number, string.Join(", ", new[] { "email", "event_reference", "course" }.Select(row.Text).OfType<string>()), row.No!.Value, 0));
                continue;
            }

            var (amount, person, e) = (read.State == BookingState.Confirmed ? 1 : 0, people[read.Email], events.GetValueOrDefault(read.EventKey));
            var about = $"{person?.Name ?? read.Email}, {e?.Title ?? read.EventWords}{(e is null ? "" : $", {London.SayShort(e.FirstDay)}")}{(amount == 0 ? ", waiting" : "")}";
            (string, string)? no = e is null ? ("unknown_event", "No coming event here has this reference, or this title and first day. Bring in the events first.")
                : person is null ? ("unknown_person", "Nobody here has this e-mail address. Bring in the staff list first.")
                : !posted.Contains(person.Value.Id) ? ("no_post", "The person holds no post today, so nobody could be asked about the booking.")
                : !inFile.Add((e.Id, person.Value.Id)) ? ("row_twice", "An earlier row of this file has the same person on the same event.")
                : null;
            if (no is { } why)
            {
                lines.Add(intake.LeavesOut(row.Number, about, why, amount));
            }
            else if (live.TryGetValue((e!.Id, person!.Value.Id), out var booking))
            {
                lines.Add(intake.Knows(row.Number, about, booking, amount));
            }
            else if (amount == 1 && free[e.Id] is { } left && left < 1)
            {
                lines.Add(intake.LeavesOut(row.Number, about, ("no_place_left", $"All {e.Capacity} places are taken. Raise the number of places of the event, or bring the person in as waiting."), amount));
            }
            else
            {
                if (amount == 1) free[e.Id]--;
                var since = London.Instant(read.BookedOn ?? context.Today, TimeOnly.MinValue).AddMilliseconds(row.Number);
                lines.Add(intake.Stores(row.Number, about, Guid.CreateVersion7(), JsonSerializer.Serialize(new Planned(e.Id, person.Value.Id, read.State, since, read.Manager)), amount));
            }
        }

        return lines;
    }

    public async Task<Refusal?> MakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        var planned = lines.Select(l => (Id: l.RecordId!.Value, Row: JsonSerializer.Deserialize<Planned>(l.Becomes!)!)).ToList();
        var ids = planned.Select(p => p.Row.EventId).Distinct().Order().ToList();
        // Locked before they are counted, in one order, so that nobody books meanwhile and two files do not wait for each other.
        foreach (var id in ids)
            if (!await db.LockAsync<Event>(id, stop)) return People.Refusals.WorldHasMoved;
        var events = (await EventsAsync(context.Today, stop)).Values.DistinctBy(e => e.Id).Where(e => ids.Contains(e.Id)).ToDictionary(e => e.Id.ToString());
        if (events.Count != ids.Count) return People.Refusals.WorldHasMoved;
        var (live, free) = (await LiveAsync(events, stop), await FreeAsync(events, context.Now, stop));
        if (planned.Exists(p => live.ContainsKey((p.Row.EventId, p.Row.PersonId)))) return People.Refusals.WorldHasMoved;
        if (planned.Where(p => p.Row.State == BookingState.Confirmed).CountBy(p => p.Row.EventId).Any(c => free[c.Key] is { } left && c.Value > left)) return People.Refusals.WorldHasMoved;
        var people = planned.Select(p => p.Row.PersonId).Distinct().ToList();
        if (!await PeopleByAddress.AreAllHereAsync(db, people, stop)) return People.Refusals.WorldHasMoved;

        var attendees = new Dictionary<Guid, Attendee>();
        foreach (var piece in people.Chunk(2000))
            foreach (var (id, attendee) in await db.AttendeesAsync(piece, context.Today, stop)) attendees[id] = attendee;
        if (people.Exists(p => attendees[p].Posts.Count == 0)) return People.Refusals.WorldHasMoved;
        var (references, version) = (await ReferencesAsync(planned.Count, stop), (await terms.TodayAsync(context, stop)).PackVersionId);
        var made = planned.ConvertAll(p => Of(p.Id, p.Row, references.Dequeue(), attendees[p.Row.PersonId].Posts[0], version, context));
        await db.InsertAllAsync(made.ConvertAll(m => m.Booking), stop);
        await db.InsertAllAsync(made.ConvertAll(m => m.Step), stop);
        foreach (var (booking, _) in made) db.Note(context, Did, booking);
        return null;
    }

    /// <summary>Bookings cannot be deleted, since their history is written once: they end, at no charge and without a word.</summary>
    public async Task<Refusal?> UnmakeAsync(Intake intake, IReadOnlyList<IntakeLine> lines, OperationContext context, CancellationToken stop)
    {
        foreach (var id in (await Made(intake).Select(b => b.EventId).Distinct().ToListAsync(stop)).Order()) await db.LockAsync<Event>(id, stop);
        var bookings = await Made(intake).ToListAsync(stop);
        if (bookings.Count != lines.Count || bookings.Exists(b => b.Steps > 1)) return People.Refusals.ChangedSinceIntake;
        if (await db.Attendances.AnyAsync(a => Made(intake).Any(b => b.EventId == a.EventId && b.PersonId == a.PersonId), stop)) return People.Refusals.ChangedSinceIntake;
        foreach (var booking in bookings)
        {
            db.Add(booking.Move(context, BookingState.Cancelled, "brought_in_by_mistake", why: "The file that it came from was taken back."));
            db.Note(context, "booking that was brought in taken back", booking);
        }

        await db.SaveChangesAsync(stop);
        return null;
    }

    public async Task<IntakeTotal> HereAsync(Intake intake, CancellationToken stop)
    {
        // A place given up since was stored all the same: what counts is that its record is there.
        var counts = await (
            from b in Made(intake)
            join c in db.BookingChanges on b.Id equals c.BookingId
            where c.Step == 1
            group c by c.To into g
            select new { g.Key, Count = g.Count() }).ToListAsync(stop);
        return new(counts.Sum(c => c.Count), counts.Where(c => c.Key == BookingState.Confirmed).Sum(c => (long)c.Count));
    }

    private IQueryable<Booking> Made(Intake intake) => db.Bookings.Where(b => db.IntakeLines.Any(l => l.IntakeId == intake.Id && l.Outcome == IntakeOutcome.Store && l.Becomes != null && l.RecordId == b.Id));

    /// <summary>Coming events by the earlier system's number, and by title and first day where only one begins then.</summary>
    private async Task<Dictionary<string, Coming>> EventsAsync(DateOnly today, CancellationToken stop)
    {
        var coming = (await db.Events.AsNoTracking().Where(e => e.FirstDay >= today && e.State != EventState.Cancelled).Select(e => new Coming(e.Id, e.Title, e.FirstDay, e.Capacity)).ToListAsync(stop)).ToDictionary(e => e.Id);
        var found = new Dictionary<string, Coming>(StringComparer.Ordinal);
        foreach (var (key, id) in await TakeInEvents.KeysAsync(db, stop))
            if (coming.TryGetValue(id, out var e)) found[key] = e;
        foreach (var alike in coming.Values.GroupBy(e => EventRow.KeyOf(null, e.Title, e.FirstDay, null)))
            if (alike.Count() == 1) found.TryAdd(alike.Key, alike.Single());
        return found;
    }

    private async Task<Dictionary<(Guid, Guid), Guid>> LiveAsync(Dictionary<string, Coming> events, CancellationToken stop)
    {
        var ids = events.Values.Select(e => e.Id).Distinct().ToList();
        return await db.Bookings.Where(b => ids.Contains(b.EventId) && (b.State == BookingState.Confirmed || b.State == BookingState.Held || b.State == BookingState.Waiting))
            .Select(b => new { b.EventId, b.PersonId, b.Id }).ToDictionaryAsync(b => (b.EventId, b.PersonId), b => b.Id, stop);
    }

    /// <summary>The places of each event that nobody has and none is kept for; null where there is no limit.</summary>
    private async Task<Dictionary<Guid, int?>> FreeAsync(Dictionary<string, Coming> events, DateTime now, CancellationToken stop)
    {
        var all = events.Values.DistinctBy(e => e.Id).ToList();
        var taken = await db.TakenAsync([.. all.Select(e => e.Id)], now, stop);
        return all.ToDictionary(e => e.Id, e => e.Capacity - (taken.TryGetValue(e.Id, out var t) ? t.Confirmed + t.Held : 0));
    }

    private async Task<Queue<string>> ReferencesAsync(int count, CancellationToken stop)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        while (references.Count < count)
        {
            while (references.Count < count) references.Add(BookingReference.Of(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))));
            foreach (var piece in references.ToList().Chunk(2000)) references.ExceptWith(await db.Bookings.Where(b => piece.Contains(b.Reference)).Select(b => b.Reference).ToListAsync(stop));
        }

        return new(references);
    }

    private static (Booking Booking, BookingChange Step) Of(Guid id, Planned row, string reference, HeldPost post, Guid? version, OperationContext context)
    {
        var booking = new Booking { PartnershipId = context.PartnershipId, Id = id, EventId = row.EventId, PersonId = row.PersonId, Reference = reference, LineManagerEmail = row.Manager ?? post.LineManagerEmail, MadeAt = row.Since };
        booking.Keep(post, version);
        return (booking, booking.BringIn(context, row.State, row.Since));
    }

    private sealed record Coming(Guid Id, string Title, DateOnly FirstDay, int? Capacity);

    /// <summary>A booking to be made.</summary>
    public sealed record Planned(Guid EventId, Guid PersonId, BookingState State, DateTime Since, string? Manager);
}
