using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Framework;

/// <summary>The worked cases of Warrington in docs/rules/due.md.</summary>
public sealed class WarringtonDueTests
{
    [Theory]
    [Requirement("R-036")]
    [Requirement("R-037")]
    [Requirement("R-038")]
    [InlineData("1", null, "induction level_1")]
    [InlineData("2", null, "induction level_1 level_2")]
    [InlineData("3", null, "induction level_1 level_2")]
    [InlineData("3", "level_3", "induction level_1 level_2 level_3")]
    [InlineData("4", null, "induction level_1 level_3")]
    [InlineData("5", null, "induction level_1 level_4")]
    [InlineData("6", null, "induction level_1 level_4")]
    [InlineData("7", null, "induction level_1 level_5")]
    [InlineData("8", null, "induction level_1 level_5")]
    [InlineData(null, null, "induction level_1")]
    [InlineData("2", "level_4", "induction level_1 level_2 level_4")]
    public void A_staff_group_asks_its_levels(string? group, string? level, string expected) =>
        Rules.Of("warrington").OfPost(new() { StaffGroup = group, Level = level }, new(2026, 11, 24)).Where(r => r.IsAsked).Select(r => r.Asked.Code).ShouldBe(expected.Split(' '));

    [Fact]
    [Requirement("R-041")]
    public void Nothing_above_level_1_is_ever_asked_of_group_1() =>
        Rules.Ask("warrington", "2024-01-01", "2026-11-24", new() { StaffGroup = "1", Level = "level_4" }, all: true).ShouldBe(["induction overdue 2024-02-01", "level_1 overdue 2024-04-01"]);

    [Fact]
    public void Level_3_is_shown_to_group_3_as_a_decision_and_rests_on_a_reading()
    {
        var row = Assess.Of(Rules.Of("warrington"), new() { StaffGroup = "3" }, new(2026, 1, 1), new(2026, 11, 24), []).Single(r => r.Asked.Code == "level_3");
        (row.Standing.Standing, row.Basis).ShouldBe((Standing.NotAsked, GoldenThread.Partnerships.Packs.Basis.Reading));
    }

    [Fact]
    [Requirement("R-113")]
    public void A_pool_trainer_is_in_group_8() =>
        Rules.Ask("warrington", "2026-11-01", "2026-11-24", new() { Roles = ["pool_trainer"] }).ShouldBe(["induction in_grace 2026-12-01", "level_1 in_grace 2027-02-01", "level_5 no_date_set"]);

    [Theory]
    [Requirement("R-040")]
    [Requirement("R-041")]
    [InlineData("2026-07-01", "2026-06-30", "", "not_started 2026-10-01")]
    [InlineData("2026-07-01", "2026-07-01", "", "in_grace 2026-10-01")]
    [InlineData("2026-07-01", "2026-10-01", "", "in_grace 2026-10-01")]
    [InlineData("2026-07-01", "2026-10-02", "", "overdue 2026-10-01")]
    [InlineData("2026-11-30", "2027-02-28", "", "in_grace 2027-02-28")]
    [InlineData("2026-11-30", "2027-03-01", "", "overdue 2027-02-28")]
    [InlineData("2020-01-01", "2024-03-03", "level_1 elearning 2024-03-03", "current 2027-03-03")]
    [InlineData("2020-01-01", "2026-12-02", "level_1 elearning 2024-03-03", "current 2027-03-03")]
    [InlineData("2020-01-01", "2026-12-03", "level_1 elearning 2024-03-03", "due_soon 2027-03-03")]
    [InlineData("2020-01-01", "2027-03-03", "level_1 elearning 2024-03-03", "due_soon 2027-03-03")]
    [InlineData("2020-01-01", "2027-03-04", "level_1 elearning 2024-03-03", "overdue 2027-03-03")]
    [InlineData("2020-01-01", "2027-02-28", "level_1 workbook 2024-02-29", "due_soon 2027-02-28")]
    [InlineData("2020-01-01", "2027-03-01", "level_1 workbook 2024-02-29", "overdue 2027-02-28")]
    [InlineData("2026-07-01", "2026-08-15", "level_1 face_to_face 2020-01-01", "in_grace 2026-10-01")]
    public void Foundation_within_three_months_and_every_three_years(string since, string on, string learnt, string expected) =>
        Rules.Ask("warrington", since, on, new() { StaffGroup = "2" }, learnt).ShouldContain($"level_1 {expected}");

    [Theory]
    [InlineData("", "no_date_set")]
    [InlineData("level_2 course 2025-06-01", "current 2028-06-01")]
    [InlineData("level_2 course 2023-11-23", "overdue 2026-11-23")]
    public void Level_2_has_no_first_date_and_is_renewed_every_three_years(string learnt, string expected) =>
        Rules.Ask("warrington", "2020-01-01", "2026-11-24", new() { StaffGroup = "2" }, learnt).ShouldContain($"level_2 {expected}");

    [Fact]
    public void Induction_is_not_renewed() =>
        Rules.Ask("warrington", "2010-01-01", "2026-11-24", new() { StaffGroup = "2" }, "induction 2010-01-20").ShouldContain("induction current");

    [Theory]
    [Requirement("R-043")]
    [Requirement("R-044")]
    [InlineData(EvidenceKind.FaceToFace, true)]
    [InlineData(EvidenceKind.Event, true)]
    [InlineData(EvidenceKind.Workbook, true)]
    [InlineData(EvidenceKind.Elearning, true)]
    [InlineData(EvidenceKind.Mentoring, true)]
    [InlineData(EvidenceKind.Reading, false)]
    public void Foundation_is_shown_in_several_ways(EvidenceKind kind, bool counts) =>
        Rules.Of("warrington").Named("level_1")!.Takes(new Proof(new(2026, 1, 1), kind)).ShouldBe(counts);

    [Fact]
    public void The_reason_is_a_sentence() =>
        Assess.Of(Rules.Of("warrington"), new() { StaffGroup = "2" }, new(2020, 1, 1), new(2026, 11, 24), Rules.Learnt("level_1 elearning 2024-03-03")).Single(r => r.Asked.Code == "level_1").Why
            .ShouldBe("Foundation on 3 March 2024 by e-learning; renewed every 3 years; due by 3 March 2027.");

    [Fact]
    [Requirement("R-039")]
    public void The_intercollegiate_level_stands_beside_each_level() =>
        Rules.Of("warrington").All.Select(a => $"{a.Code}: {string.Join(",", a.Intercollegiate)}").ShouldBe(
            ["induction: 1,2,3,4,5", "level_1: 1,2,3,4,5", "level_2: 2,3", "level_3: 3,4", "level_4: 4,5", "level_5: 5"]);
}
