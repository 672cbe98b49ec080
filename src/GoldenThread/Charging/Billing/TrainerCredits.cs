using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Each agency's account of trainer days: given, earned, used, left.</summary>
public sealed class TrainerCredits(Db db, PackInForce packs)
{
    public sealed record Row(Guid AgencyId, string Agency, int HalfDays, int Earned, int Used, int Left);

    /// <param name="Rule">Null where the policy gives no places for trainer days.</param>
    public sealed record Found(TrainerCredit? Rule, IReadOnlyList<Row> Rows);

    public async Task<Found> DoAsync(Reach reach, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var policy = (await packs.TodayAsync(context, stop))?.Pack.Charging;
        if (policy is null || !policy.TrainerCredit.Is(out var rule)) return new(null, []);
        var entries = db.TrainerCreditEntries.AsNoTracking();
        if (!reach.All)
        {
            var own = reach.AgencyIds.ToList();
            entries = entries.Where(e => own.Contains(e.AgencyId));
        }

        var sums = await entries.GroupBy(e => e.AgencyId).Select(g => new { AgencyId = g.Key, HalfDays = g.Sum(e => e.HalfDays), Used = g.Sum(e => e.PlacesUsed) }).ToListAsync(stop);
        var ids = sums.ConvertAll(s => s.AgencyId);
        var names = await db.Agencies.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return new(rule, [.. sums.Select(s => new Row(s.AgencyId, names[s.AgencyId], s.HalfDays, CreditBalance.Earned(rule, s.HalfDays), s.Used, CreditBalance.Left(rule, s.HalfDays, s.Used))).OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Uses one place for a booking; false when none is left or the booking has used one already. Call it inside the work that charges the fee.</summary>
    public async Task<bool> UseAsync(TrainerCredit rule, Guid agencyId, Guid bookingId, DateOnly on, string what, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        // Two bookings must not use the last place both.
        await db.LockPartnershipAsync(stop);
        var used = await db.TrainerCreditEntries.AnyAsync(e => e.BookingId == bookingId, stop);
        if (!used)
        {
            var sums = await db.TrainerCreditEntries.Where(e => e.AgencyId == agencyId).GroupBy(e => 1).Select(g => new { HalfDays = g.Sum(e => e.HalfDays), Used = g.Sum(e => e.PlacesUsed) }).SingleOrDefaultAsync(stop);
            if (sums is null || CreditBalance.Left(rule, sums.HalfDays, sums.Used) == 0)
            {
                await work.CommitAsync(stop);
                return false;
            }

            db.Add(new TrainerCreditEntry { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agencyId, On = on, PlacesUsed = 1, BookingId = bookingId, What = what, NotedAt = context.Now });
            db.Note(context, "trainer place used", "booking", bookingId);
            await db.SaveChangesAsync(stop);
        }

        await work.CommitAsync(stop);
        return true;
    }
}
