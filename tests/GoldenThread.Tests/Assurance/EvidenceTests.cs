using GoldenThread.Assurance;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Assurance;

[Requirement("R-257")]
public sealed class EvidenceTests
{
    [Theory, OnBoth]
    public async Task Evidence_counts_only_once_somebody_outside_the_agency_has_judged_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (lead, outside) = (await given.PersonAsync(agency), await given.PersonAsync(other));
        var finding = await given.FindingThatConcernsAsync(agency);

        var evidence = (await given.DoAsync(db => new FileEvidence(db).DoAsync(Filed(finding.Id, agency.Id, given), given.Context(lead)))).OrThrow();
        (await EmbeddedAsync(given, finding.Id)).ShouldBe(Embedded.NotEvidenced);

        (await given.DoAsync(db => new JudgeEvidence(db).DoAsync(new(evidence.Id, EvidenceJudgement.Embedded, null), given.Context(lead)))).No!.Code.ShouldBe("own_evidence");
        (await given.DoAsync(db => new JudgeEvidence(db).DoAsync(new(evidence.Id, EvidenceJudgement.Embedded, null), given.Context(outside)))).No.ShouldBeNull();
        (await EmbeddedAsync(given, finding.Id)).ShouldBe(Embedded.Embedded);
        (await given.DoAsync(db => new JudgeEvidence(db).DoAsync(new(evidence.Id, EvidenceJudgement.Partly, "why"), given.Context(outside)))).No!.Code.ShouldBe("already_judged");
    }

    [Theory]
    [OnBoth(1, "evidence_in_future")]
    [OnBoth(-101, "evidence_before_finding")]
    [OnBoth(-100, null)]
    [OnBoth(0, null)]
    public async Task Evidence_is_dated_between_the_finding_and_today(Database kind, int days, string? code)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var lead = await given.PersonAsync(agency);
        var finding = await given.FindingThatConcernsAsync(agency);

        var result = await given.DoAsync(db => new FileEvidence(db).DoAsync(
            Filed(finding.Id, agency.Id, given) with { EffectiveOn = given.Context().Today.AddDays(days) }, given.Context(lead)));

        result.No?.Code.ShouldBe(code);
        (await given.ReadAsync(db => db.EmbeddingEvidence.CountAsync())).ShouldBe(code is null ? 1 : 0);
    }

    [Theory, OnBoth]
    public async Task An_agency_that_a_finding_does_not_concern_cannot_file_for_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (agency, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var lead = await given.PersonAsync(other);
        var finding = await given.FindingThatConcernsAsync(agency);

        (await given.DoAsync(db => new FileEvidence(db).DoAsync(Filed(finding.Id, other.Id, given), given.Context(lead)))).No!.Code.ShouldBe("agency_not_concerned");
    }

    [Theory, OnBoth]
    public async Task An_outcome_is_better_only_when_the_later_share_is(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync(await given.AgencyAsync());
        var finding = await given.FindingThatConcernsAsync();
        var today = given.Context().Today;

        var measure = (await given.DoAsync(db => new NameOutcome(db).DoAsync(
            new(finding.Id, "Files with an untested explanation", "Files in a sample of 12", HigherIsBetter: false, new(7, 12, today.AddDays(-90))), given.Context(officer)))).OrThrow();
        OutcomeChange.Of(measure).ShouldBe(new(measure.Name, today, HasBaseline: true, HasAfter: false, Better: false));

        (await MeasureAsync(given, officer, new(measure.Id, IsAfter: true, new(13, 12, today)))).ShouldBe("figure_impossible");
        (await MeasureAsync(given, officer, new(measure.Id, IsAfter: true, new(2, 12, today.AddDays(-91))))).ShouldBe("after_before_before");
        (await MeasureAsync(given, officer, new(measure.Id, IsAfter: true, new(2, 12, today)))).ShouldBeNull();
        OutcomeChange.Of(await given.ReadAsync(db => db.OutcomeMeasures.SingleAsync())).Better.ShouldBeTrue();
    }

    private static async Task<string?> MeasureAsync(Given given, GoldenThread.People.Person officer, MeasureOutcome.Request request) =>
        (await given.DoAsync(db => new MeasureOutcome(db).DoAsync(request, given.Context(officer)))).No?.Code;

    private static FileEvidence.Request Filed(Guid finding, Guid agency, Given given) =>
        new(finding, agency, EvidenceKind.DipSample, given.Context().Today.AddDays(-1), "8 of 10 files test the account given");

    private static async Task<Embedded> EmbeddedAsync(Given given, Guid finding) =>
        (await given.ReadAsync(db => new GatherThreads(db).OfAsync(finding, given.Context().Today, new())))!.Facts.Agencies.Single().Embedded;
}
