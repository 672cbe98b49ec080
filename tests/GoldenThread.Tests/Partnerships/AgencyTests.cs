using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-007")]
public sealed class AgencyTests
{
    private static readonly AddAgency.Request _charity = new("St Mark's Trust", Sector.VoluntaryAndCommunity, LegalKind.LocalNotForProfit, BasedInArea: true, ServesArea: false, Headcount: 12, Contributes: true);

    [Theory, OnBoth]
    public async Task An_organisation_is_registered_with_all_that_decides_its_charges(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var admin = await given.PersonAsync();

        var agency = (await given.DoAsync(db => new AddAgency(db).DoAsync(_charity, given.Context(admin)))).OrThrow();

        var row = (await given.DoAsync(db => new ListAgencies(db).DoAsync(new("mark's"), given.Context()))).Items.ShouldHaveSingleItem();
        row.ShouldBe(new(agency.Id, "St Mark's Trust", Sector.VoluntaryAndCommunity, LegalKind.LocalNotForProfit, true, false, true, 12, null));
        (await given.LastNoteAsync(agency.Id)).Did.ShouldBe("agency added");
    }

    [Theory, OnBoth]
    public async Task Two_organisations_never_have_the_same_name_whatever_the_case(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var admin = await given.PersonAsync();
        await given.AgencyAsync("St Mark's Trust");

        (await given.DoAsync(db => new AddAgency(db).DoAsync(_charity with { Name = "ST MARK'S TRUST" }, given.Context(admin)))).No().ShouldBe("agency_name_taken");
    }

    [Theory, OnBoth]
    public async Task Two_people_adding_the_same_organisation_at_once_make_one(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var admin = await given.PersonAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => given.DoAsync(db => new AddAgency(db).DoAsync(_charity, given.Context(admin))))));

        outcomes.Select(o => o.No()).Order().ShouldBe([null, "agency_name_taken", "agency_name_taken", "agency_name_taken"]);
    }

    [Theory, OnBoth]
    public async Task An_organisation_is_based_here_or_works_here(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await given.DoAsync(db => new AddAgency(db).DoAsync(_charity with { BasedInArea = false }, given.Context()))).No().ShouldBe("not_here");
    }

    [Theory, OnBoth]
    [Requirement("R-030")]
    public async Task A_change_of_kind_and_contribution_is_in_the_trail_with_both_values(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var admin = await given.PersonAsync();
        var agency = (await given.DoAsync(db => new AddAgency(db).DoAsync(_charity, given.Context(admin)))).OrThrow();

        (await given.DoAsync(db => new ChangeAgency(db).DoAsync(new(agency.Id, _charity with { LegalKind = LegalKind.NationalCharity, Contributes = false }), given.Context(admin)))).OrThrow();

        var note = await given.LastNoteAsync(agency.Id);
        note.Values.ShouldBe(new Dictionary<string, (string?, string?)> { ["legal_kind"] = ("local_not_for_profit", "national_charity"), ["contributes_2026"] = ("yes", "no") }, ignoreOrder: true);
        (await given.ReadAsync(db => db.FundingContributions.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task An_organisation_that_has_left_is_listed_only_when_asked_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var gone = await given.AgencyAsync("Gone");
        await given.AgencyAsync("Here");
        (await given.DoAsync(db => new ChangeAgency(db).DoAsync(new(gone.Id, _charity with { Name = "Gone" }, ClosedOn: new(2026, 11, 23)), given.Context()))).OrThrow();

        (await given.DoAsync(db => new ListAgencies(db).DoAsync(new(), given.Context()))).Items.Select(a => a.Name).ShouldBe(["Here"]);
        (await given.DoAsync(db => new ListAgencies(db).DoAsync(new(Closed: true), given.Context()))).Items.Select(a => a.Name).ShouldBe(["Gone", "Here"]);
    }

    [Theory, OnBoth]
    public async Task The_list_is_read_page_by_page(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        foreach (var name in (string[])["Cedar", "Ash", "Beech"]) await given.AgencyAsync(name);

        var first = await given.DoAsync(db => new ListAgencies(db).DoAsync(new(Page: new(0, 2)), given.Context()));
        PageOf.TryRead(first.Next, out var next, 2).ShouldBeTrue();
        var second = await given.DoAsync(db => new ListAgencies(db).DoAsync(new(Page: next), given.Context()));

        first.Items.Concat(second.Items).Select(a => a.Name).ShouldBe(["Ash", "Beech", "Cedar"]);
        (first.Total, second.Next).ShouldBe((3, null));
    }

    [Theory]
    [InlineData("2027-03-31", 2026)]
    [InlineData("2027-04-01", 2027)]
    public void A_year_of_contributions_begins_on_1_April(string day, int year) => FundingYear.Of(DateOnly.Parse(day)).ShouldBe(year);
}
