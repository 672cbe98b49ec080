using GoldenThread.Data;
using GoldenThread.Data.Invariants;
using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>Due dates are stored beside the facts, kept up in the transaction that changes one, and give the same answer as the facts.</summary>
[Requirement("R-040")]
public sealed class DueDatesTests
{
    private static readonly Reach _all = new() { All = true };

    [Theory, OnBoth]
    public async Task Whoever_is_overdue_is_listed_the_longest_first(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var never = await given.StaffAsync(agency, "1", from: new(2025, 1, 1));
        var lapsed = await given.StaffAsync(agency, "1", "induction 2020-01-10; level_1 2022-05-05");
        await given.StaffAsync(agency, "1", "induction 2020-01-10; level_1 2024-05-05");
        await given.StaffAsync(agency, "1", from: new(2026, 11, 20));

        (await OverdueAsync(given, new(2026, 11, 24))).ShouldBe([(never.Id, "induction", 661), (never.Id, "level_1", 602), (lapsed.Id, "level_1", 568)]);
    }

    [Theory, OnBoth]
    public async Task The_stored_dates_and_the_facts_give_the_same_answer_on_any_day(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        foreach (var group in new[] { "1", "2", "3", "4", "5", "8" })
            await given.StaffAsync(agency, group, "induction 2023-01-10; level_1 2023-05-05; level_2 2024-02-29; level_3 2023-11-24", from: new(2023, 1, 1));

        foreach (var day in new DateOnly[] { new(2026, 11, 24), new(2027, 2, 28), new(2027, 3, 1), new(2030, 1, 1) })
        {
            var stored = await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(day, _all, given.Context()));
            var facts = await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(day, _all, given.Context(), given.Now));
            stored.ShouldBe(facts);
            if (day.Year == 2030) stored.ShouldNotBeEmpty();
        }
    }

    [Theory, OnBoth]
    public async Task An_old_figure_is_given_as_it_was_known_then(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1", "induction 2020-01-10");
        await given.ShowAsync(person, "level_1", new(2026, 6, 1), at: new(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc));
        var board = new DateOnly(2026, 7, 31);

        var asKnown = await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(board, _all, given.Context(), new DateTime(2026, 7, 31, 12, 0, 0, DateTimeKind.Utc)));
        var asTrue = await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(board, _all, given.Context()));

        asKnown.Select(r => r.Code).ShouldContain("level_1");
        asTrue.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task What_falls_due_follows_each_change_of_a_fact_and_verify_agrees(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var person = await given.StaffAsync(agency, "2", manager: manager);
        (await DatesAsync(given, person)).ShouldBe(["induction 2020-02-01", "level_1 2020-04-01", "level_2 "]);

        await given.ShowAsync(person, "level_1", new(2026, 1, 31));
        (await DatesAsync(given, person)).ShouldContain("level_1 2029-01-31");

        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id));
        (await given.DoAsync(db => new DecidePlacement(db).DoAsync(new(post.Id, "4", null, "Has moved to assessments"), given.Context(manager)))).OrThrow();
        (await DatesAsync(given, person)).ShouldBe(["induction 2020-02-01", "level_1 2029-01-31", "level_3 "]);

        await given.PolicyAsync("oldham", from: new(2026, 11, 24));
        (await DatesAsync(given, person)).ShouldBeEmpty();
        (await WrongAsync(given)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_date_that_somebody_changed_past_us_is_found(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1");
        (await WrongAsync(given)).ShouldBeEmpty();

        await using (var db = given.Open())
        {
            await using var work = await db.WriteAsync(given.Context());
            await db.DueDates.Where(d => d.PersonId == person.Id && d.Requirement == "level_1").ExecuteUpdateAsync(set => set.SetProperty(d => d.By, new DateOnly(2099, 1, 1)));
            await work.CommitAsync();
        }

        (await WrongAsync(given)).ShouldHaveSingleItem().ShouldContain("level_1");
        (await KeepAsync(given)).ShouldBe(1);
        (await WrongAsync(given)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_manager_sees_own_reports_and_nobody_else(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var mine = await given.StaffAsync(agency, "1", manager: manager);
        await given.StaffAsync(agency, "1");

        var rows = await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(given.Context().Today, new Reach { PersonId = manager.Id, Reports = true }, given.Context()));
        rows.Select(r => r.PersonId).Distinct().ShouldBe([mine.Id]);
        (await given.ReadAsync(db => new SeeTeam(db).OfAsync(manager.Id, given.Context()))).Members.Select(m => m.PersonId).ShouldBe([mine.Id]);
    }

    [Theory, OnBoth]
    [Requirement("R-054")]
    public async Task Coverage_counts_each_post_once_and_adds_up(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync("The Meadows");
        await given.StaffAsync(agency, "1", "level_1 2025-01-01", team: "North");
        await given.StaffAsync(agency, "1", "level_1 2024-01-31", team: "North");
        await given.StaffAsync(agency, "1", "level_1 2020-01-31", team: "South");
        await given.StaffAsync(agency, "2", from: new(2026, 11, 20), team: "South");
        await given.StaffAsync(await given.AgencyAsync("Elsewhere"), "1");
        var today = given.Context().Today;

        var one = (await given.ReadAsync(db => new CountCoverage(db).OfAgencyAsync(agency.Id, today, given.Context())))!;
        one.Cells.Where(c => c.Count.Requirement == "level_1").Select(c => (c.Team, c.Count.Asked, c.Count.InDate, c.Count.Soon, c.Count.Overdue, c.Count.Grace)).ShouldBe(
            [("North", 2, 2, 1, 0, 0), ("South", 2, 0, 0, 1, 1)], ignoreOrder: true);
        one.Cells.Single(c => c.Count.Requirement == "level_2").Count.NoDate.ShouldBe(1);
        one.FallingDue.Select(m => (m.Month, m.Count)).ShouldContain((new DateOnly(2027, 1, 1), 1));

        var all = await given.ReadAsync(db => new CountCoverage(db).ByAgencyAsync(today, given.Context()));
        all.Where(c => c.Count.Requirement == "level_1").Select(c => (c.Agency, c.Count.Asked, c.Count.InDate)).ShouldBe([("Elsewhere", 1, 0), ("The Meadows", 4, 2)]);
        (await given.ReadAsync(db => new CountCoverage(db).BehindAsync(agency.Id, "South", false, "level_1", today, given.Context()))).Select(b => b.Standing.Standing).ShouldBe([Standing.Overdue, Standing.InGrace], ignoreOrder: true);
    }

    private static async Task<int> KeepAsync(Given given)
    {
        await using var db = given.Open();
        return await new KeepDueDates(db).DoAsync(given.Context());
    }

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static async Task<IReadOnlyList<(Guid, string, int)>> OverdueAsync(Given given, DateOnly day) =>
        [.. (await given.ReadAsync(db => new WhoIsOverdue(db).OnAsync(day, _all, given.Context()))).Select(r => (r.PersonId, r.Code, r.DaysLate(day)))];

    private static Task<List<string>> DatesAsync(Given given, Person person) => given.ReadAsync(async db =>
        (await db.DueDates.Where(d => d.PersonId == person.Id).OrderBy(d => d.Requirement).ToListAsync()).ConvertAll(d => $"{d.Requirement} {d.By:yyyy-MM-dd}"));

    private static Task<IReadOnlyList<string>> WrongAsync(Given given) => given.ReadAsync(db => new DueDatesAreRight(new(db)).FindAsync(db, given.Context(), default));
}
