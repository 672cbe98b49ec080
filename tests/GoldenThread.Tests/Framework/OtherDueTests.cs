using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Framework;

/// <summary>The worked cases of Nottinghamshire, Oldham and Wigan in docs/rules/due.md.</summary>
public sealed class OtherDueTests
{
    private static readonly Placed _lead = new() { Sector = Sector.Education, Roles = ["designated_safeguarding_lead"] };

    [Theory]
    [Requirement("R-050")]
    [InlineData("", "designated_safeguarding_lead no_date_set")]
    [InlineData("designated_safeguarding_lead 2025-02-22", "designated_safeguarding_lead current 2027-02-22")]
    [InlineData("designated_safeguarding_lead 2025-02-21", "designated_safeguarding_lead due_soon 2027-02-21")]
    [InlineData("designated_safeguarding_lead 2024-11-23", "designated_safeguarding_lead due_soon 2026-11-23")]
    [InlineData("designated_safeguarding_lead 2024-11-22", "designated_safeguarding_lead overdue 2026-11-22")]
    [InlineData("designated_safeguarding_lead 2025-02-22", "wtsc no_date_set")]
    [InlineData("wtsc 2019-02-22", "wtsc current")]
    public void A_designated_lead_renews_after_two_years_at_the_latest(string learnt, string expected) =>
        Rules.Ask("nottinghamshire", "2020-01-01", "2026-11-23", _lead, learnt).ShouldContain(expected);

    [Theory]
    [Requirement("R-042")]
    [InlineData("", "all_practitioners no_date_set")]
    [InlineData("all_practitioners 2024-01-01", "all_practitioners due_soon 2027-01-01")]
    [InlineData("all_practitioners 2023-01-01", "all_practitioners overdue 2026-01-01")]
    public void The_three_yearly_update_is_advice(string learnt, string expected)
    {
        Rules.Ask("nottinghamshire", "2020-01-01", "2026-11-23", new(), learnt).ShouldBe([expected]);
        Rules.Of("nottinghamshire").Named("all_practitioners")!.Force.ShouldBe(RequirementForce.Recommended);
        Rules.Of("nottinghamshire").Named("designated_safeguarding_lead")!.Force.ShouldBe(RequirementForce.Mandatory);
    }

    [Fact]
    [Requirement("R-046")]
    public void Target_groups_that_are_not_named_answer_their_placeholders()
    {
        Rules.Ask("nottinghamshire", "2020-01-01", "2026-11-23", new() { TargetGroup = "target_group_2" }).ShouldBe(["all_practitioners no_date_set", "target_group_2 no_date_set"]);
        Rules.Of("nottinghamshire").Named("target_group_2")!.Name.ShouldBe("Target group 2 (not set by this partnership)");
    }

    [Fact]
    [Requirement("R-051")]
    public void Whole_school_training_is_asked_of_the_school_and_of_nobody_in_it()
    {
        Rules.Ask("nottinghamshire", "2020-01-01", "2026-11-23", _lead, all: true).ShouldNotContain(r => r.StartsWith("whole_school", StringComparison.Ordinal));
        var (requirement, asked) = Rules.Of("nottinghamshire").OfOrganisations.ShouldHaveSingleItem();
        (requirement.Code, asked.Renewal).ShouldBe(("whole_school", new(36, 0)));
    }

    [Theory]
    [Requirement("R-032")]
    [Requirement("R-033")]
    [InlineData(null, "")]
    [InlineData("foundation", "foundation no_date_set")]
    [InlineData("core_2", "core_2 no_date_set")]
    public void Oldham_asks_what_the_manager_decided_and_a_sector_decides_nothing(string? level, string expected) =>
        string.Join(' ', Rules.Ask("oldham", "2020-01-01", "2026-11-23", new() { Level = level, Sector = Sector.Health })).ShouldBe(expected);

    [Fact]
    public void Oldham_sets_no_renewal() =>
        Rules.Ask("oldham", "2020-01-01", "2026-11-23", new() { Level = "core_1" }, "core_1 2012-05-05").ShouldBe(["core_1 current"]);

    [Fact]
    [Requirement("R-031")]
    public void Wigan_has_no_levels_and_asks_nothing() =>
        Rules.Ask("wigan", "2020-01-01", "2026-11-23", new() { StaffGroup = "2", Level = "level_1", Roles = ["designated_safeguarding_lead"] }, "level_1 2026-01-01", all: true).ShouldBeEmpty();
}
