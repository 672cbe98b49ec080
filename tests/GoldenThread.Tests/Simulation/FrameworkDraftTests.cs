using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Simulation;

/// <summary>A change of what training is asked is compared in words and tried on the real people, before a group decides; nothing follows from it until it is published.</summary>
[Requirement("R-031")]
public sealed class FrameworkDraftTests
{
    private static readonly Period _twoYears = new(2, PeriodUnit.Years);
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory, OnBoth]
    public async Task Renewing_every_two_years_instead_of_three_says_who_becomes_overdue_and_where(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var (school, clinic) = (await given.AgencyAsync("Brook School"), await given.AgencyAsync("The Clinic", sector: Sector.Health));
        var late = await given.StaffAsync(school, "1", "induction 2020-01-10; level_1 2024-06-01");
        await given.StaffAsync(school, "1", "induction 2020-01-10; level_1 2024-11-24");
        await given.StaffAsync(clinic, "1", "induction 2020-01-10; level_1 2024-11-23");
        await given.StaffAsync(clinic, "1", "induction 2020-01-10; level_1 2020-01-10");
        var left = await given.StaffAsync(clinic, "1", "level_1 2024-06-01");
        await given.WriteAsync(db => db.Posts.Where(p => p.PersonId == left.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, _today.AddDays(-1))));
        var draft = await BegunAsync(given);
        (await ChangeAsync(given, draft, "level_1", w => w with { Renewal = _twoYears })).OrThrow();

        var found = (await WhatAsync(given, draft))!;

        found.Lines.ShouldHaveSingleItem().Sentence.ShouldBe("Foundation: renewed every 2 years instead of renewed every 3 years");
        found.Totals.ShouldBe([new(Effect.BecomesOverdue, 2), new(Effect.DueSooner, 2)]);
        found.BySector.ShouldBe([new(Sector.Health, 1, 0, 2), new(Sector.Education, 1, 0, 2)], ignoreOrder: true);
        found.ByAgency.Select(a => (a.Name, a.Overdue, a.People)).ShouldBe([("Brook School", 1, 2), ("The Clinic", 1, 2)]);
        found.ByRequirement.ShouldHaveSingleItem().ShouldBe(new("level_1", "Foundation", 4, 4, 1, 3, 4));
        var behind = (await BehindAsync(given, new(draft.Id, Effect.BecomesOverdue) { Sector = Sector.Education }))!;
        behind.Lines.Items.ShouldHaveSingleItem().ShouldBe(new(late.Id, $"{late.FirstName} {late.LastName}", "Worker", "Brook School", "Foundation", new(2027, 6, 1), new(2026, 6, 1)));
        behind.People.ShouldBe(1);
        (await given.ReadAsync(db => db.DueDates.CountAsync(d => d.Requirement == "level_1" && d.By < _today))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task On_a_later_day_more_would_be_overdue_and_leavers_are_not_counted(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        await given.StaffAsync(await given.AgencyAsync(), "1", "induction 2020-01-10; level_1 2025-02-01");
        var draft = await BegunAsync(given);
        (await ChangeAsync(given, draft, "level_1", w => w with { Renewal = _twoYears })).OrThrow();

        (await WhatAsync(given, draft))!.Of(Effect.BecomesOverdue).ShouldBe(0);
        (await WhatAsync(given, draft, new(2027, 4, 1)))!.Of(Effect.BecomesOverdue).ShouldBe(1);
    }

    [Theory, OnBoth]
    [Requirement("R-042")]
    public async Task Making_advice_mandatory_makes_people_overdue_and_the_other_way_round_clears_them(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        await given.StaffAsync(await given.AgencyAsync(), null, "all_practitioners 2020-01-01");
        var draft = await BegunAsync(given);

        (await ChangeAsync(given, draft, "all_practitioners", w => w with { Force = RequirementForce.Mandatory })).OrThrow();

        (await WhatAsync(given, draft))!.Totals.ShouldBe([new(Effect.BecomesOverdue, 1)]);
        (await PublishAsync(given, draft, _today)).OrThrow();
        var back = await BegunAsync(given);
        (await ChangeAsync(given, back, "all_practitioners", w => w with { Force = RequirementForce.Recommended })).OrThrow();
        (await WhatAsync(given, back))!.Totals.ShouldBe([new(Effect.NoLongerOverdue, 1)]);
    }

    [Theory, OnBoth]
    public async Task Asking_a_level_of_another_staff_group_asks_it_of_its_people(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        await given.StaffAsync(agency, "4", "induction 2020-01-10; level_1 2026-01-10");
        await given.StaffAsync(agency, "2", "induction 2020-01-10; level_1 2026-01-10");
        var draft = await BegunAsync(given);
        (await ChangeAsync(given, draft, "level_2", w => w with { Groups = ["3", "4"], First = new(6, PeriodUnit.Months) })).OrThrow();

        var found = (await WhatAsync(given, draft))!;

        found.Lines.Select(l => (l.What, l.Before, l.After)).ShouldBe([("First", "no first date is set", "within 6 months of starting"), ("Of whom", "staff groups 2 and 3", "staff groups 3 and 4")]);
        found.Totals.ShouldBe([new(Effect.BecomesOverdue, 1), new(Effect.NoLongerAsked, 1)]);
    }

    [Theory, OnBoth]
    public async Task A_group_taken_out_of_a_level_is_no_longer_left_to_its_manager(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var draft = await BegunAsync(given);

        (await ChangeAsync(given, draft, "level_3", w => w with { Groups = ["4"] })).OrThrow();

        var found = (await given.DoAsync(db => new FindTraining(db, new(db)).DoAsync(draft.Id, given.Context())))!;
        found.Asked.Single(r => r.Code == "level_3").Who.ShouldBe("staff group 4");
    }

    [Theory, OnBoth]
    public async Task It_is_published_with_a_day_and_the_groups_decision_and_then_everybodys_dates_follow(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1", "induction 2020-01-10; level_1 2024-06-01");
        var draft = await BegunAsync(given);
        (await ChangeAsync(given, draft, "level_1", w => w with { Renewal = _twoYears })).OrThrow();
        (await ByAsync(given, person)).ShouldBe(new(2027, 6, 1));

        (await PublishAsync(given, draft, _today, " ")).No().ShouldBe("not_filled_in");
        (await PublishAsync(given, draft, _today)).OrThrow();

        (await ByAsync(given, person)).ShouldBe(new(2026, 6, 1));
        (await ChangeAsync(given, draft, "level_1", w => w with { Renewal = new(1, PeriodUnit.Years) })).No().ShouldBe("draft_published");
        (await given.ReadAsync(db => db.TrailEntries.AnyAsync(t => t.Did == "policy draft published"))).ShouldBeTrue();
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_is_refused_beside_its_question(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var draft = await BegunAsync(given);

        (await ChangeAsync(given, draft, "level_1", w => w with { Groups = [] })).No!.Fields.Keys.ShouldBe(["groups"]);
        (await ChangeAsync(given, draft, "level_1", w => w with { Groups = ["99"] })).No!.Fields.Keys.ShouldBe(["groups"]);
        (await ChangeAsync(given, draft, "level_1", w => w with { Renewal = new(0, PeriodUnit.Years) })).No!.Fields.Keys.ShouldBe(["renewal"]);
        (await ChangeAsync(given, draft, "level_1", w => w with { First = new(3, PeriodUnit.WorkingDays) })).No!.Fields.Keys.ShouldBe(["first"]);
        (await ChangeAsync(given, draft, "level_1", w => w)).No().ShouldBe("nothing_changes");
        (await ChangeAsync(given, draft, "level_99", w => w, look: "level_1")).No().ShouldBe("not_there");
        (await given.ReadAsync(db => db.Drafts.SingleAsync())).Content.ShouldBe(draft.Content);
    }

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static async Task<Draft> BegunAsync(Given given)
    {
        var officer = await given.PersonAsync();
        return (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("Another way"), given.Context(officer)))).OrThrow();
    }

    /// <summary>As the form does: all that the draft says now, with one thing changed.</summary>
    private static async Task<Result<Draft>> ChangeAsync(Given given, Draft draft, string code, Func<RequirementChanges.Wanted, RequirementChanges.Wanted> with, string? look = null)
    {
        var pack = (await given.DoAsync(db => new FindTraining(db, new(db)).DoAsync(draft.Id, given.Context())))!.Tried;
        var level = pack.Levels.FirstOrDefault(l => l.Code == (look ?? code));
        var requirement = pack.Requirements.FirstOrDefault(r => r.Code == code);
        var (force, first, renewal) = (level?.Force ?? requirement!.Force, level?.DeadlineAfterStart ?? requirement!.DeadlineAfterStart, level?.Renewal ?? requirement!.Renewal);
        var wanted = with(new()
        {
            Force = force.Is(out var strong) ? strong : null, First = first.Is(out var within) ? within : null, Renewal = renewal.Is(out var every) ? every : null,
            Groups = level?.StaffingGroups ?? requirement!.For.StaffingGroups, Roles = requirement?.For.Roles ?? [], Sectors = requirement?.For.Sectors ?? [],
        });
        return await given.DoAsync(db => new ChangeRequirement(db).DoAsync(new(draft.Id, code, wanted), given.Context()));
    }

    private static Task<WhatWouldChange.Found?> WhatAsync(Given given, Draft draft, DateOnly? on = null) => given.DoAsync(db => new WhatWouldChange(db, new(db)).DoAsync(new(draft.Id, on), given.Context()));

    private static Task<WhoIsBehind.Found?> BehindAsync(Given given, WhoIsBehind.Request request) => given.DoAsync(db => new WhoIsBehind(db, new(db, new(db))).DoAsync(request, given.Context()));

    private static Task<Result<PackVersion>> PublishAsync(Given given, Draft draft, DateOnly from, string decision = "Board, 20 November") =>
        given.DoAsync(db => new PublishDraft(db, new(db), new(db)).DoAsync(new(draft.Id, from, decision), given.Context()));

    private static Task<DateOnly?> ByAsync(Given given, Person person) => given.ReadAsync(db => db.DueDates.Where(d => d.PersonId == person.Id && d.Requirement == "level_1").Select(d => d.By).SingleAsync());
}
