using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Charging;

/// <summary>What an officer may decide, and what happens when two do.</summary>
public sealed class DecideChargeTests
{
    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task An_officer_approves_with_a_reason_and_those_concerned_are_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (_, charge) = await given.MissedAsync();
        var officer = await given.PersonAsync();

        (await given.DecideAsync(charge, officer, reason: " ")).No().ShouldBe("not_filled_in");
        var decided = (await given.DecideAsync(charge, officer)).OrThrow();

        (decided.State, decided.Amount, decided.DecidedById, decided.Reason).ShouldBe((ChargeState.Approved, new Money(5000), officer.Id, "The register shows it"));
        (await given.OutboxAsync()).ShouldContain(m => m.AboutId == charge.Id && m.Subject.StartsWith("Decided", StringComparison.Ordinal));
        (await given.ReadAsync(db => db.TrailEntries.AnyAsync(t => t.AboutId == charge.Id && t.Did == "charge approved"))).ShouldBeTrue();
    }

    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task Of_two_officers_who_decide_at_once_one_decides_and_the_other_is_told(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var (_, charge) = await given.MissedAsync();
        var officers = new[] { await given.PersonAsync(), await given.PersonAsync() };

        var outcomes = await Task.WhenAll(
            Task.Run(() => given.DecideAsync(charge, officers[0])),
            Task.Run(() => given.DecideAsync(charge, officers[1], Verdict.Waive, "Snow closed the roads")));

        outcomes.Count(o => o.No is null).ShouldBe(1);
        outcomes.Single(o => o.No is not null).No().ShouldBe("decided_already");
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.AboutId == charge.Id && (t.Did == "charge approved" || t.Did == "charge waived")))).ShouldBe(1);
    }

    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task It_can_be_reduced_but_never_raised(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (_, charge) = await given.MissedAsync();
        var officer = await given.PersonAsync();

        (await given.DecideAsync(charge, officer, Verdict.Reduce)).No().ShouldBe("amount_missing");
        (await given.DecideAsync(charge, officer, Verdict.Reduce, with: r => r with { Amount = new(-1) })).No().ShouldBe("amount_not_positive");
        (await given.DecideAsync(charge, officer, Verdict.Reduce, with: r => r with { Amount = new(5001) })).No().ShouldBe("too_much");
        (await given.DecideAsync(charge, officer, with: r => r with { Amount = new(2500) })).No().ShouldBe("other_amount");
        (await given.DecideAsync(charge, officer, Verdict.Reduce, with: r => r with { Amount = new(2500) })).OrThrow().Amount.ShouldBe(new Money(2500));
    }

    [Theory, OnBoth]
    [Requirement("R-130")]
    public async Task Where_the_policy_names_grounds_a_waiver_needs_one_of_them_and_the_managers_written_word(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (booking, charge) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        var person = await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == booking.PersonId));

        (await given.DecideAsync(charge, officer, Verdict.Waive)).No().ShouldBe("no_such_ground");
        (await given.DecideAsync(charge, officer, Verdict.Waive, with: r => r with { Ground = ExemptionReason.SicknessOnTheDay })).No().ShouldBe("no_evidence");
        (await given.DecideAsync(charge, officer, Verdict.Waive, with: r => r with { Ground = ExemptionReason.SicknessOnTheDay, Evidence = "She rang at 8" })).No().ShouldBe("nobody_vouches");
        (await given.DecideAsync(charge, officer, Verdict.Waive, with: r => r with { Ground = ExemptionReason.SicknessOnTheDay, Evidence = "I was ill", VerifiedBy = person.Email })).No().ShouldBe("own_word");
        var waived = (await given.DecideAsync(charge, officer, Verdict.Waive, with: r => r with { Ground = ExemptionReason.SicknessOnTheDay, Evidence = "She rang at 8 and was ill", VerifiedBy = "R. Head, head@school.example.org" })).OrThrow();
        (waived.State, waived.Amount, waived.WaivedFor).ShouldBe((ChargeState.Waived, Money.Zero, ExemptionReason.SicknessOnTheDay));
    }

    [Theory, OnBoth]
    public async Task Where_the_policy_names_no_grounds_a_reason_is_enough(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var (_, charge) = await given.MissedAsync();

        (await given.DecideAsync(charge, await given.PersonAsync(), Verdict.Waive, "Snow closed the roads")).OrThrow().State.ShouldBe(ChargeState.Waived);
    }

    [Theory, OnBoth]
    public async Task Whoever_objects_holds_the_charge_until_an_officer_has_answered(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (booking, charge) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        var person = await given.ReadAsync(db => db.People.SingleAsync(p => p.Id == booking.PersonId));
        (await given.DecideAsync(charge, officer)).OrThrow();

        (await given.ContestAsync(charge, person, "")).No().ShouldBe("not_filled_in");
        var held = (await given.ContestAsync(charge, person)).OrThrow();

        (held.State, held.IsContested, held.Amount).ShouldBe((ChargeState.Proposed, true, Money.Zero));
        (await given.InvoiceAsync(charge.PayerKey!, officer)).No().ShouldBe("nothing_to_invoice");
        (await given.DecideAsync(charge, officer)).OrThrow();
        (await given.InvoiceAsync(charge.PayerKey!, officer)).OrThrow();
        (await given.ContestAsync(charge, person)).No().ShouldBe("too_late_to_object");
    }

    [Theory, OnBoth]
    [Requirement("R-134")]
    public async Task Many_are_decided_at_once_and_what_is_refused_keeps_no_other_back(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var (_, first) = await given.MissedAsync();
        var start = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        given.Now = start;
        var (_, second) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        (await given.DecideAsync(first, officer)).OrThrow();
        var request = new DecideCharges.Request([first.Id, second.Id, Guid.NewGuid()], new(Guid.Empty, Verdict.Approve, "Checked against the registers"));

        var preview = (await given.DoAsync(db => Many(db).PreviewAsync(request, given.Context(officer)))).OrThrow();
        (await given.AgainAsync(second)).State.ShouldBe(ChargeState.Proposed);
        var rows = (await given.DoAsync(db => Many(db).DoAsync(request, given.Context(officer)))).OrThrow();

        preview.Select(r => (r.Id, r.Becomes, r.No?.Code)).ShouldBe(rows.Select(r => (r.Id, r.Becomes, r.No?.Code)));
        rows.Single(r => r.Id == first.Id).No!.Code.ShouldBe("decided_already");
        (await given.AgainAsync(second)).State.ShouldBe(ChargeState.Approved);
    }

    [Theory, OnBoth]
    [Requirement("R-134"), Requirement("R-276")]
    public async Task The_queue_shows_each_what_their_right_reaches_with_counts_and_sums(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var (mine, charge) = await given.MissedAsync(agency);
        given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var (_, other) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        (await given.DecideAsync(other, officer, Verdict.Reduce, with: r => r with { Amount = new(2000) })).OrThrow();

        var all = await given.DoAsync(db => new ListCharges(db).DoAsync(new(), new() { All = true }, given.Context(officer)));
        var own = await given.DoAsync(db => new ListCharges(db).DoAsync(new(), new() { Self = true, PersonId = mine.PersonId }, given.Context()));
        var ofAgency = await given.DoAsync(db => new ListCharges(db).DoAsync(new(ChargeState.Proposed), new() { AgencyIds = new HashSet<Guid> { agency.Id } }, given.Context()));
        var nobody = await given.DoAsync(db => new ListCharges(db).DoAsync(new(), Reach.Nothing, given.Context()));

        all.Sums.Select(s => (s.State, s.Count, s.Pence)).ShouldBe([(ChargeState.Proposed, 1, 5000L), (ChargeState.Approved, 1, 2000L)]);
        own.Rows.Items.Select(r => r.Id).ShouldBe([charge.Id]);
        ofAgency.Rows.Items.Select(r => r.Id).ShouldBe([charge.Id]);
        nobody.Rows.Total.ShouldBe(0);
    }

    private static DecideCharges Many(GoldenThread.Data.Db db) => new(db, new DecideCharge(db, new(db), Given.Site));
}
