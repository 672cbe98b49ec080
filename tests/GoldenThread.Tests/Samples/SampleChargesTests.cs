using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Samples;

/// <summary>The sample has charges in every state by the product's own rules, so that the job finds nothing more.</summary>
public sealed class SampleChargesTests
{
    [Theory, OnBoth]
    public async Task Where_the_policy_charges_there_is_a_charge_in_every_state_with_invoices_paid_and_unpaid(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind);
        foreach (var slug in new[] { "wigan", "warrington" })
        {
            var partnership = (await sample.PartnershipsAsync()).Single(p => p.Slug == slug);
            var states = await sample.InAsync(partnership, db => db.Charges.GroupBy(c => c.State).Select(g => g.Key).ToListAsync());
            states.Order().ShouldBe([ChargeState.Proposed, ChargeState.Approved, ChargeState.Waived, ChargeState.Invoiced], ignoreOrder: false, slug);
            (await sample.InAsync(partnership, db => db.Charges.CountAsync(c => c.State == ChargeState.Proposed && c.ContestedAt != null))).ShouldBeGreaterThan(0, slug);
            var invoices = await sample.InAsync(partnership, db => db.Invoices.CountAsync());
            var paid = await sample.InAsync(partnership, db => db.Payments.CountAsync());
            paid.ShouldBeInRange(1, invoices - 1, slug);
        }

        (await sample.InAsync((await sample.PartnershipsAsync()).Single(p => p.Slug == "oldham"), db => db.Charges.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task The_job_finds_nothing_to_propose_in_a_fresh_sample(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind);
        foreach (var partnership in await sample.PartnershipsAsync())
        {
            await using var db = sample.Open();
            (await Given.Proposing(db).DoAsync(new() { PartnershipId = partnership.Id, Now = Sample.Now, Channel = Channel.Job })).ShouldBe(0, partnership.Slug);
        }
    }
}
