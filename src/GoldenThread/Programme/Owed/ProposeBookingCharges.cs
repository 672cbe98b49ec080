using GoldenThread.Charging;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Owed;

/// <summary>Looks at bookings that were attended, given up late, missed, left early or turned away, and puts forward what the policy of their confirmation gives. Run again it proposes nothing twice; when a register is put right it follows.</summary>
public sealed class ProposeBookingCharges(Db db, PackInForce packs, ProposeCharge propose, TrainerCredits credits)
{
    /// <summary>How long after an event the register may still change what is proposed.</summary>
    public const int LookBackDays = 120;

    private const int LookAheadDays = 120;

    /// <summary>How many charges were made, changed or withdrawn.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        IReadOnlyList<OwedBooking> owed;
        Dictionary<Guid, string> emails;
        HashSet<(Guid, ChargeCode, int, ChargeDecision)> standing;
        HashSet<Guid> charged;
        await using (await db.ReadAsync(context, stop))
        {
            owed = await db.OwedBookingsAsync(context.Today.AddDays(-LookBackDays), context.Today.AddDays(LookAheadDays), context.Today, stop);
            if (owed.Count == 0) return 0;
            var from = context.Today.AddDays(-LookBackDays);
            var rows = await db.Charges.Where(c => c.HappenedOn >= from && c.State != ChargeState.Withdrawn).Select(c => new { c.OriginId, c.Code, c.AtMost.Pence, c.Decision }).ToListAsync(stop);
            standing = [.. rows.Select(r => (r.OriginId, r.Code, r.Pence, r.Decision))];
            charged = [.. rows.Select(r => r.OriginId)];
            var people = owed.Select(o => o.PersonId).Distinct().ToList();
            emails = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Email, stop);
        }

        var done = 0;
        foreach (var booking in owed)
        {
            var held = booking.PackVersionId is { } version ? await packs.VersionAsync(version, context, stop) : await packs.OnAsync(booking.Facts.ConfirmedOn!.Value, context, stop);
            if (held is null) continue;
            var lines = Charges.Decide(held.Pack, booking.Facts, BankHolidays.England).Lines;
            // What stands already just so is not touched: the usual case, without a command.
            var same = lines.Count == 0 ? !charged.Contains(booking.BookingId) : lines.All(l => standing.Contains((booking.BookingId, l.Code, (l.Amount ?? l.UpTo ?? Money.Zero).Pence, l.Decision))) && lines.Count == standing.Count(s => s.Item1 == booking.BookingId);
            if (same) continue;
            done += await ChargeAsync(booking, held, lines, emails.GetValueOrDefault(booking.PersonId), context, stop);
        }

        return done;
    }

    private async Task<int> ChargeAsync(OwedBooking booking, AdoptedPack held, IReadOnlyList<ChargeLine> lines, string? email, OperationContext context, CancellationToken stop)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (held.Pack.Charging.TrainerCredit.Is(out var rule) && booking.AgencyId is { } agency && lines.Any(l => l.Code == ChargeCode.AttendanceFee) && await credits.UseAsync(rule, agency, booking.BookingId, booking.FirstDay, booking.Title, context, stop))
            lines = Charges.Decide(held.Pack, booking.Facts with { Organisation = booking.Facts.Organisation with { FreePlaces = 1 } }, BankHolidays.England).Lines;
        var request = new ProposeCharge.Request
        {
            Origin = new() { Kind = "booking", Id = booking.BookingId, Label = booking.Title },
            HappenedOn = booking.FirstDay,
            Party = new(booking.PersonId, email, booking.AgencyId, booking.LineManagerEmail, booking.AuthorisingManagerEmail),
            PackVersionId = held.VersionId,
            Lines = lines,
        };
        var done = await propose.DoAsync(request, context, stop);
        await work.CommitAsync(stop);
        return done;
    }
}
