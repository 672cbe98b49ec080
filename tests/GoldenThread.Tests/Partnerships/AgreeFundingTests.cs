using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Partnerships;

public sealed class AgreeFundingTests
{
    private static readonly FundingHeads _heads = new(Money.Pounds(40_000), Money.Pounds(15_000), Money.Pounds(5_000), Money.Pounds(20_000), Money.Pounds(30_000));

    [Theory, OnBoth]
    [Requirement("R-005")]
    public async Task What_a_partner_agreed_is_kept_by_year_and_head_and_makes_it_a_contributor(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var council = await given.AgencyAsync("Council", LegalKind.StatutoryPartner);
        (await AgreeAsync(given, council, 2026, _heads)).OrThrow();
        (await AgreeAsync(given, council, 2027, _heads with { LearningEvents = Money.Zero })).OrThrow();
        (await AgreeAsync(given, council, 2026, _heads with { LearningEvents = Money.Pounds(31_000) })).OrThrow();

        var row = (await given.DoAsync(db => new ListFunding(db).DoAsync(2026, given.Context()))).ShouldHaveSingleItem();

        (row.Agency, row.Heads.LearningEvents, row.Heads.Total).ShouldBe(("Council", Money.Pounds(31_000), Money.Pounds(111_000)));
        (await given.DoAsync(db => new ListAgencies(db).DoAsync(new(), given.Context()))).Items.Single(a => a.Id == council.Id).Contributes.ShouldBeTrue();
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == "funding agreed"))).ShouldBe(3);
    }

    [Theory, OnBoth]
    [Requirement("R-005")]
    public async Task Amounts_below_nothing_and_years_far_away_are_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var council = await given.AgencyAsync();

        (await AgreeAsync(given, council, 2026, _heads with { Infrastructure = new(-1) })).No!.Fields.Keys.ShouldBe(["infrastructure"]);
        (await AgreeAsync(given, council, 2028, _heads)).No().ShouldBe("no_such_year");
        (await given.ReadAsync(db => db.FundingContributions.CountAsync())).ShouldBe(0);
    }

    private static Task<Result<FundingContribution>> AgreeAsync(Given given, Agency agency, int year, FundingHeads heads) => given.DoAsync(db => new AgreeFunding(db).DoAsync(new(agency.Id, year, heads), given.Context()));
}
