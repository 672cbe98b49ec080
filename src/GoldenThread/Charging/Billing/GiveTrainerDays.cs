using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Notes days of a trainer that an agency lent; by the policy they earn places.</summary>
public sealed class GiveTrainerDays(Db db, PackInForce packs)
{
    /// <param name="HalfDays">Two for a whole day.</param>
    public sealed record Request(Guid AgencyId, DateOnly On, int HalfDays, string? What);

    public async Task<Result<TrainerCreditEntry>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var what = typed.Must("what", request.What, 300, "Say which course it was.");
        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, stop)) return Refusal.NotThere;
        if (typed.No is { } unclear) return unclear;
        if (request.HalfDays is 0 or < -200 or > 200) return BillingRefusals.HalfDaysOutOfRange;
        if (request.On > context.Today) return BillingRefusals.InTheFuture("on");
        if ((await packs.TodayAsync(context, stop))?.Pack.Charging.TrainerCredit.IsSet != true) return BillingRefusals.NoCredits;

        var entry = new TrainerCreditEntry { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = request.AgencyId, On = request.On, HalfDays = request.HalfDays, What = what, NotedAt = context.Now };
        db.Add(entry);
        db.Note(context, "trainer days noted", "agency", request.AgencyId, what, ("half_days", null, request.HalfDays.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return entry;
    }
}
