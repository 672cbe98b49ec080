using GoldenThread.Data.Invariants;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Framework.Extending;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>Everybody due in a period is given longer, reads why, and for thirty days it can be taken back.</summary>
[Requirement("R-041"), Requirement("R-054")]
public sealed class ExtensionTests
{
    private static readonly DateOnly _to = new(2027, 6, 30);

    [Theory, OnBoth]
    public async Task Everybody_due_in_the_period_has_longer_and_reads_why(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var (here, there) = (await given.AgencyAsync("Here"), await given.AgencyAsync("There"));
        var person = await given.StaffAsync(here, "1", "induction 2020-01-10; level_1 2024-03-03");
        var later = await given.StaffAsync(here, "1", "induction 2020-01-10; level_1 2024-04-03");
        var elsewhere = await given.StaffAsync(there, "1", "induction 2020-01-10; level_1 2024-03-03");
        var request = Request(here);
        (await given.DoAsync(db => new ExtendDue(db).LookAsync(request, given.Context()))).OrThrow().ShouldBe(new(1, 1));

        (await given.DoAsync(db => new ExtendDue(db).DoAsync(request, given.Context(person)))).OrThrow();
        (await given.DoAsync(db => new ExtendDue(db).DoAsync(request, given.Context(person)))).OrThrow();

        (await ByAsync(given, person), await ByAsync(given, later), await ByAsync(given, elsewhere)).ShouldBe((_to, new(2027, 4, 3), new(2027, 3, 3)));
        (await WhyAsync(given, person)).ShouldBe("Foundation on 3 March 2024; renewed every 3 years; due by 30 June 2027. It was due by 3 March 2027 and was put off to 30 June 2027: The trainers were ill.");
        (await given.ReadAsync(db => db.Extensions.CountAsync())).ShouldBe(1);
        (await WrongAsync(given)).ShouldBeEmpty();
        given.On(new(2027, 5, 1));
        (await OverdueAsync(given)).ShouldBe([later.Id, elsewhere.Id], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task Taken_back_within_thirty_days_every_date_is_what_it_was_and_an_old_figure_stays_as_it_was_known(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var person = await given.StaffAsync(agency, "1", "induction 2020-01-10; level_1 2024-03-03");
        var extension = (await given.DoAsync(db => new ExtendDue(db).DoAsync(Request(agency), given.Context(person)))).OrThrow();
        var known = given.Now.AddHours(1);
        given.Now = given.Now.AddDays(30);

        (await UndoAsync(given, extension)).OrThrow();
        (await UndoAsync(given, extension)).OrThrow();

        (await ByAsync(given, person)).ShouldBe(new(2027, 3, 3));
        (await WhyAsync(given, person)).ShouldNotContain("put off");
        (await WrongAsync(given)).ShouldBeEmpty();
        var day = new DateOnly(2027, 5, 1);
        (await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(day, new() { All = true }, given.Context(), known))).ShouldBeEmpty();
        (await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(day, new() { All = true }, given.Context()))).ShouldHaveSingleItem();
    }

    [Theory, OnBoth]
    public async Task After_thirty_days_it_stands(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var person = await given.StaffAsync(agency, "1", "level_1 2024-03-03");
        var extension = (await given.DoAsync(db => new ExtendDue(db).DoAsync(Request(agency), given.Context(person)))).OrThrow();
        given.Now = given.Now.AddDays(30).AddMinutes(1);

        (await UndoAsync(given, extension)).No().ShouldBe("too_late_to_undo");
        (await given.DoAsync(db => new ListExtensions(db).DoAsync(given.Context()))).ShouldHaveSingleItem().CanBeUndone.ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task Who_has_renewed_meanwhile_keeps_the_later_date(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var person = await given.StaffAsync(agency, "1", "level_1 2024-03-03");
        (await given.DoAsync(db => new ExtendDue(db).DoAsync(Request(agency), given.Context(person)))).OrThrow();

        await given.ShowAsync(person, "level_1", new(2026, 11, 1));

        (await ByAsync(given, person)).ShouldBe(new(2029, 11, 1));
    }

    [Theory]
    [OnBoth("2027-03-01", "2027-03-31", "2027-03-31", "Ill", "to")]
    [OnBoth("2027-03-01", "2027-03-31", "2028-04-01", "Ill", "to")]
    [OnBoth("2027-03-31", "2027-03-01", "2027-06-30", "Ill", "until")]
    [OnBoth("2027-03-01", "2027-03-31", "2027-06-30", " ", "why")]
    [OnBoth("2031-03-01", "2031-03-31", "2031-06-30", "Ill", "from")]
    public async Task What_makes_no_sense_is_refused_beside_its_question(Database kind, string from, string until, string to, string why, string field)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1", "level_1 2024-03-03");
        var request = new ExtendDue.Request(Guid.CreateVersion7()) { From = Rules.Day(from), Until = Rules.Day(until), To = Rules.Day(to), Why = why };

        (await given.DoAsync(db => new ExtendDue(db).DoAsync(request, given.Context(person)))).No!.Fields.Keys.ShouldBe([field]);

        (await given.DoAsync(db => new ExtendDue(db).DoAsync(request with { Requirement = "level_99", From = Rules.Day("2027-03-01"), Until = Rules.Day("2027-03-31"), To = _to, Why = "Ill" }, given.Context(person)))).No().ShouldBe("no_such_requirement");
        (await given.ReadAsync(db => db.Extensions.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-03-03", "2027-03-03", "2027-06-30", "2027-06-30")]
    [InlineData("2024-03-03", "2027-03-04", "2027-06-30", "2027-03-03")]
    [InlineData(null, "2026-01-01", "2026-05-01", "2026-05-01")]
    public void A_date_is_only_ever_made_later(string? met, string from, string to, string by)
    {
        var dates = new DueDates(new(2026, 2, 1), met is null ? null : Rules.Day(met), met is null ? null : Rules.Day(met).AddYears(3));
        PutOff[] all = [new("level_1", Rules.Day(from), Rules.Day(from).AddMonths(3), Rules.Day(to), "Ill"), new("level_2", DateOnly.MinValue, DateOnly.MaxValue, DateOnly.MaxValue, "Another"), new(null, DateOnly.MinValue, DateOnly.MaxValue, new(2020, 1, 1), "Earlier")];

        PutOff.Of(dates, "level_1", all).Dates.By.ShouldBe(Rules.Day(by));
    }

    private static ExtendDue.Request Request(Agency agency) =>
        new(Guid.CreateVersion7()) { AgencyId = agency.Id, Requirement = "level_1", From = new(2027, 3, 1), Until = new(2027, 3, 31), To = _to, Why = "The trainers were ill." };

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static Task<Result<Extension>> UndoAsync(Given given, Extension extension) => given.DoAsync(db => new UndoExtension(db).DoAsync(extension.Id, given.Context()));

    private static Task<DateOnly?> ByAsync(Given given, Person person) => given.ReadAsync(db => db.DueDates.Where(d => d.PersonId == person.Id && d.Requirement == "level_1").Select(d => d.By).SingleAsync());

    private static async Task<string> WhyAsync(Given given, Person person) =>
        (await given.ReadAsync(db => new StandingsOf(db).PersonAsync(person.Id, given.Context().Today, given.Context())))!.Posts[0].Rows.Single(r => r.Asked.Code == "level_1").Why;

    private static async Task<IReadOnlyList<Guid>> OverdueAsync(Given given) => [.. (await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(given.Context().Today, new() { All = true }, given.Context()))).Where(r => r.Code == "level_1").Select(r => r.PersonId)];

    private static Task<IReadOnlyList<string>> WrongAsync(Given given) => given.ReadAsync(db => new DueDatesAreRight(new(db)).FindAsync(db, given.Context(), default));
}
