using GoldenThread.Foundation;
using GoldenThread.Framework.Returns;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>What agencies say in numbers, and that they meet the Prevent duty: on record, shown beside the people who are counted, and never added to them.</summary>
public sealed class ReturnTests
{
    private static readonly DateOnly _day = new(2026, 11, 24);

    [Theory, OnBoth]
    [Requirement("R-054")]
    public async Task An_agency_returns_numbers_that_stand_apart_from_counted_people(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var (here, there) = (await given.AgencyAsync("Here"), await given.AgencyAsync("There"));
        await given.StaffAsync(here, "1", "level_1 2026-01-01");
        (await FileAsync(given, here, _day.AddDays(-30), Figures("level_1", 40, 10))).OrThrow();
        (await FileAsync(given, here, _day, Figures("level_1", 50, 45), Figures("level_2", null, null))).OrThrow().ShouldBe(1);
        (await FileAsync(given, here, _day, Figures("level_1", 50, 45))).OrThrow().ShouldBe(0);
        (await FileAsync(given, there, _day, Figures("level_1", 100, 70))).OrThrow();

        var part = (await AllAsync(given)).ShouldHaveSingleItem();

        (part.Name, part.All.InDate, part.All.Asked).ShouldBe(("Foundation", 115, 150));
        part.Shown.Select(s => (s.Agency, s.Count.InDate, s.Count.Asked)).ShouldBe([("Here", 45, 50), ("There", 70, 100)]);
        var counted = await given.ReadAsync(db => new GoldenThread.Framework.CountCoverage(db).ByAgencyAsync(_day, given.Context()));
        counted.Where(c => c.Count.Requirement == "level_1").Select(c => (c.Agency, c.Count.Asked)).ShouldBe([("Here", 1)]);
    }

    [Theory, OnBoth]
    [Requirement("R-054")]
    public async Task A_corrected_figure_takes_the_place_of_the_earlier_one_which_stays_on_record(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        (await FileAsync(given, agency, _day, Figures("level_1", 50, 45))).OrThrow();

        (await FileAsync(given, agency, _day, Figures("level_1", 50, 44))).OrThrow().ShouldBe(1);

        (await given.DoAsync(db => new SeeReturns(db).OfAsync(agency.Id, given.Context()))).ShouldHaveSingleItem().InDate.ShouldBe(44);
        (await given.ReadAsync(db => db.TrainingReturns.CountAsync())).ShouldBe(2);
    }

    [Theory, OnBoth]
    [Requirement("R-054")]
    public async Task Figures_of_few_people_are_hidden_across_agencies(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        foreach (var (name, people) in new[] { ("Small", 4), ("Large", 100), ("Middle", 30) }) (await FileAsync(given, await given.AgencyAsync(name), _day, Figures("level_1", people, 4))).OrThrow();

        var part = (await AllAsync(given)).ShouldHaveSingleItem();

        (part.Shown.Select(s => s.Agency).ShouldHaveSingleItem(), part.Hidden).ShouldBe(("Large", 2));
    }

    [Theory]
    [OnBoth("level_1", 10, 11, "lines[0].inDate")]
    [OnBoth("level_1", -1, 0, "lines[0].inPost")]
    [OnBoth("level_1", 10, null, "lines[0].inDate")]
    [OnBoth("level_1", null, 3, "lines[0].inPost")]
    [OnBoth("level_1", null, null, "lines")]
    [OnBoth("level_99", 10, 3, "requirement")]
    [Requirement("R-054")]
    public async Task Figures_that_cannot_be_are_refused_beside_their_line(Database kind, string requirement, int? inPost, int? inDate, string field)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();

        (await FileAsync(given, agency, _day, Figures(requirement, inPost, inDate))).No!.Fields.Keys.ShouldContain(field);
        (await FileAsync(given, agency, _day.AddDays(1), Figures("level_1", 10, 3))).No!.Fields.Keys.ShouldBe(["on"]);

        (await given.ReadAsync(db => db.TrainingReturns.AnyAsync())).ShouldBeFalse();
    }

    [Theory, OnBoth]
    [Requirement("R-028")]
    public async Task An_organisation_under_the_Prevent_duty_confirms_its_training_and_missing_ones_are_listed(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var (school, college, club) = (await UnderPreventAsync(given, "Brook School"), await UnderPreventAsync(given, "The College"), await given.AgencyAsync("The Club"));
        (await MissingAsync(given)).ShouldBe(["Brook School", "The College"]);

        (await given.DoAsync(db => new ConfirmDuty(db).DoAsync(new(school.Id, "All staff, yearly e-learning"), given.Context()))).OrThrow();
        (await given.DoAsync(db => new ConfirmDuty(db).DoAsync(new(school.Id, "All staff, yearly e-learning"), given.Context()))).OrThrow();

        (await MissingAsync(given)).ShouldBe(["The College"]);
        (await given.DoAsync(db => new ConfirmDuty(db).DoAsync(new(club.Id, "Nobody"), given.Context()))).No().ShouldBe("not_under_prevent");
        (await given.DoAsync(db => new ConfirmDuty(db).DoAsync(new(college.Id, " "), given.Context()))).No().ShouldBe("not_filled_in");
        (await given.ReadAsync(db => db.DutyConfirmations.CountAsync())).ShouldBe(1);
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == "prevent duty confirmed"))).ShouldBe(1);
    }

    private static async Task<Agency> UnderPreventAsync(Given given, string name) =>
        (await given.DoAsync(db => new AddAgency(db).DoAsync(new(name, Sector.Education, LegalKind.School, true, true, UnderPrevent: true), given.Context()))).OrThrow();

    private static async Task<IReadOnlyList<string>> MissingAsync(Given given) => [.. (await given.DoAsync(db => new SeeDuties(db).OnAsync(_day, given.Context()))).Where(d => d.Last is null).Select(d => d.Agency)];

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static Task<IReadOnlyList<GoldenThread.Framework.CoverageTable.Part>> AllAsync(Given given) => given.DoAsync(db => new SeeReturns(db).AllAsync(given.Context()));

    private static FileReturn.Line Figures(string requirement, int? inPost, int? inDate) => new(requirement, inPost, inDate);

    private static Task<Result<int>> FileAsync(Given given, Agency agency, DateOnly on, params FileReturn.Line[] lines) => given.DoAsync(db => new FileReturn(db).DoAsync(new(agency.Id, on, lines), given.Context()));
}
