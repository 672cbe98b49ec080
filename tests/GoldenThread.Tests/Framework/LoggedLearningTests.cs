using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

[Requirement("R-044")]
public sealed class LoggedLearningTests
{
    [Theory, OnBoth]
    public async Task What_somebody_logs_counts_once_their_manager_accepts_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        var person = await given.StaffAsync(agency, "2", manager: manager);

        var logged = (await LogAsync(given, person, "level_2", new(2026, 11, 20))).OrThrow();
        (await MetAsync(given, person, "level_2")).ShouldBeNull();
        (await DecideAsync(given, person, logged.Id)).No!.Code.ShouldBe("never_by_oneself");
        (await DecideAsync(given, manager, logged.Id)).OrThrow();
        (await MetAsync(given, person, "level_2")).ShouldBe(new(2026, 11, 20));

        (await DecideAsync(given, manager, logged.Id)).OrThrow();
        (await given.ReadAsync(db => db.Achievements.SingleAsync(a => a.PersonId == person.Id))).ShouldSatisfyAllConditions(
            a => a.AcceptedById.ShouldBe(manager.Id), a => a.Kind.ShouldBe(EvidenceKind.Mentoring), a => a.Minutes.ShouldBe(90), a => a.Participatory.ShouldBeTrue());
        (await DecideAsync(given, manager, logged.Id, accept: false)).No!.Code.ShouldBe("already_decided");
    }

    [Theory, OnBoth]
    public async Task What_is_not_accepted_says_why_and_counts_for_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var (manager, person) = (await given.PersonAsync(agency), await given.StaffAsync(agency, "2"));
        var logged = (await LogAsync(given, person, "level_2", new(2026, 11, 20))).OrThrow();

        (await given.DoAsync(db => new DecideLearning(db, new(db)).DoAsync(new(logged.Id, false), given.Context(manager)))).No!.Fields.Keys.ShouldBe(["why"]);
        (await DecideAsync(given, manager, logged.Id, accept: false)).OrThrow().Why.ShouldBe("Too short");
        (await MetAsync(given, person, "level_2")).ShouldBeNull();
    }

    [Theory]
    [OnBoth("level_2", "2026-11-25", "not_yet")]
    [OnBoth("level_9", "2026-11-24", "no_such_requirement")]
    [OnBoth(null, "2026-11-24", "no_such_requirement")]
    public async Task Tomorrow_and_unknown_levels_are_refused(Database kind, string? requirement, string on, string code)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var person = await given.StaffAsync(await given.AgencyAsync(), "2");
        (await LogAsync(given, person, requirement, Rules.Day(on))).No!.Code.ShouldBe(code);
    }

    [Theory, OnBoth]
    [Requirement("R-034")]
    public async Task A_manager_decides_a_level_with_a_reason_and_never_above_the_groups_highest(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var (manager, person) = (await given.PersonAsync(agency), await given.StaffAsync(agency, "3"));
        var post = await given.ReadAsync(db => db.Posts.SingleAsync(p => p.PersonId == person.Id));

        async Task<Result<PlacementDecision>> Decide(string? group, string? level, string? why) => await given.DoAsync(db => new DecidePlacement(db).DoAsync(new(post.Id, group, level, why), given.Context(manager)));
        (await Decide(null, "level_3", " ")).No!.Fields.Keys.ShouldBe(["why"]);
        (await Decide("9", null, "Because")).No!.Code.ShouldBe("no_such_staff_group");
        (await Decide(null, "core_1", "Because")).No!.Code.ShouldBe("no_such_level");
        (await Decide("1", "level_2", "Because")).No!.Code.ShouldBe("above_the_highest");
        (await Decide(null, "level_3", "Leads on complex cases")).OrThrow();
        (await Decide(null, "level_2", "No longer leads")).OrThrow();

        var kept = await given.ReadAsync(db => db.PlacementDecisions.OrderBy(d => d.Id).ToListAsync());
        kept.Select(d => (d.Level, d.SupersededAt is null)).ShouldBe([("level_3", false), ("level_2", true)]);
    }

    [Theory, OnBoth]
    [Requirement("R-045")]
    [Requirement("R-069")]
    [Requirement("R-070")]
    public async Task Supervision_notes_what_was_seen_and_needed_and_why_training_was_not_done(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var (manager, person) = (await given.PersonAsync(agency), await given.StaffAsync(agency, "2"));

        (await given.DoAsync(db => new NoteCompetence(db).DoAsync(new(person.Id, CheckSetting.Supervision, new(2026, 11, 1), "Names the risk clearly", "Working with fathers"), given.Context(manager)))).OrThrow();
        (await given.DoAsync(db => new NoteCompetence(db).DoAsync(new(manager.Id, CheckSetting.Supervision, new(2026, 11, 1), "Fine", null), given.Context(manager)))).No!.Code.ShouldBe("never_by_oneself");
        (await given.DoAsync(db => new SayWhyNotCompleted(db).DoAsync(new(person.Id, "level_2", NotCompletedReason.NotReleased), given.Context(manager)))).OrThrow().AgencyId.ShouldBe(agency.Id);
        (await given.ReadAsync(db => db.CompetenceChecks.SingleAsync())).Need.ShouldBe("Working with fathers");
    }

    private static Task<Result<LoggedLearning>> LogAsync(Given given, Person person, string? requirement, DateOnly on) =>
        given.DoAsync(db => new LogLearning(db).DoAsync(new(person.Id, requirement, EvidenceKind.Mentoring, on, 90, null, "Six sessions with a mentor"), given.Context(person)));

    private static Task<Result<LoggedLearning>> DecideAsync(Given given, Person by, Guid id, bool accept = true) =>
        given.DoAsync(db => new DecideLearning(db, new(db)).DoAsync(new(id, accept, "Too short"), given.Context(by)));

    private static Task<DateOnly?> MetAsync(Given given, Person person, string requirement) =>
        given.ReadAsync(db => db.DueDates.Where(d => d.PersonId == person.Id && d.Requirement == requirement).Select(d => d.MetOn).SingleAsync());
}
