using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;

namespace GoldenThread.Tests.Partnerships;

/// <summary>What the four strategies say, as the product reads it.</summary>
public sealed class PackContentTests
{
    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Theory]
    [InlineData("oldham", 3, "foundation", "core_2")]
    [InlineData("warrington", 6, "induction", "level_5")]
    public void Levels_stand_in_their_order(string slug, int count, string first, string last)
    {
        var levels = PacksHere.Pack(slug).Levels.OrderBy(l => l.Order).ToList();
        (levels.Count, levels[0].Code, levels[^1].Code).ShouldBe((count, first, last));
    }

    [Theory]
    [InlineData("wigan")]
    [InlineData("nottinghamshire")]
    public void Two_strategies_have_no_levels(string slug) => PacksHere.Pack(slug).Levels.ShouldBeEmpty();

    [Fact]
    public void Renewal_is_stated_for_level_1_read_for_the_others_and_open_for_induction()
    {
        var levels = PacksHere.Pack("warrington").Levels.ToDictionary(l => l.Code, l => l.Renewal);
        (levels["induction"].Basis, levels["level_1"].Basis, levels["level_2"].Basis, levels["level_5"].Ambiguity).ShouldBe((null, Basis.Seed, Basis.Reading, "A-WAR-05"));
        levels["level_3"].Or(default).ShouldBe(new Period(3, PeriodUnit.Years));
    }

    [Fact]
    public void Group_3_stands_in_two_levels()
    {
        PacksHere.Pack("warrington").Levels.Where(l => l.StaffingGroups.Contains("3")).Select(l => l.Code).ShouldBe(["induction", "level_1", "level_2", "level_3"]);
        PacksHere.Pack("warrington").StaffingGroups.Or([]).Count.ShouldBe(8);
    }

    [Theory]
    [InlineData("oldham", 15)]
    [InlineData("wigan", 4)]
    [InlineData("nottinghamshire", 9)]
    [InlineData("warrington", 7)]
    [Requirement("R-058")]
    [Requirement("R-059")]
    [Requirement("R-060")]
    public void A_need_may_come_from_the_sources_the_strategy_names(string slug, int count) => PacksHere.Pack(slug).Needs.Sources.Or([]).Count.ShouldBe(count);

    [Theory]
    [InlineData("oldham", "Training Consultant")]
    [InlineData("nottinghamshire", "Training Coordinator")]
    [InlineData("wigan", "Workforce development team")]
    [InlineData("warrington", null)]
    [Requirement("R-015")]
    public void One_function_has_each_partnership_s_own_title(string slug, string? title)
    {
        PacksHere.Pack(slug).TitleOf(RoleFunction.Coordinator).ShouldBe(title);
        PacksHere.Pack(slug).TitleOf("coordinator").ShouldBe(title);
    }

    [Theory]
    [InlineData("warrington", "safeguardingpartnerships@warrington.gov.uk", 2, 2)]
    [InlineData("wigan", "wscbtraining@wigan.gov.uk", 0, 0)]
    [InlineData("nottinghamshire", null, 0, 0)]
    [InlineData("oldham", null, 0, 1)]
    [Requirement("R-275")]
    public void Contacts_are_those_the_strategy_prints(string slug, string? mailbox, int telephones, int sites)
    {
        var contacts = PacksHere.Pack(slug).Contacts;
        (contacts.BookingEmail.Is(out var email) ? email : null).ShouldBe(mailbox);
        (contacts.Telephone.Or([]).Count, contacts.Website.Or([]).Count).ShouldBe((telephones, sites));
    }

    [Fact]
    [Requirement("R-003")]
    public void Only_one_strategy_names_its_statutory_partners()
    {
        PacksHere.Library.Slugs.Where(s => PacksHere.Pack(s).Partners.Statutory.IsSet).ShouldBe(["wigan"]);
        PacksHere.Pack("wigan").Partners.Statutory.Or([]).ShouldBe(["Wigan Council", "Greater Manchester Police", "Wigan Integrated Care Board"]);
    }

    [Fact]
    [Requirement("R-008")]
    public void A_group_keeps_its_names_its_rhythm_and_whom_it_answers_to()
    {
        var hub = PacksHere.Pack("oldham").Groups.Single(g => g.Code == "hub");
        hub.Aliases.Count.ShouldBe(4);
        hub.Meets.Or(new()).EveryMonths.ShouldBe([1]);
        hub.ReportsTo.Or("").ShouldBe("governance");
        PacksHere.Pack("nottinghamshire").Groups.Single(g => g.Code == "lwd").ShouldSatisfyAllConditions(
            g => g.Aliases.Count.ShouldBe(3), g => g.Meets.Or(new()).PerYear.ShouldBe(6), g => g.Chair.Or("").ShouldBe("member of the Partnership"), g => g.ReportsTo.Or("").ShouldBe("saig"));
    }

    [Theory]
    [InlineData("training_day", 29, GroupSizeAnswer.BelowFewest)]
    [InlineData("training_day", 30, GroupSizeAnswer.Fits)]
    [InlineData("training_day", 70, GroupSizeAnswer.Fits)]
    [InlineData("training_day", 71, GroupSizeAnswer.AboveLimit)]
    [InlineData("seminar", 12, GroupSizeAnswer.Fits)]
    [InlineData("seminar", 121, GroupSizeAnswer.AboveGuide)]
    [InlineData("half_day_event", 71, GroupSizeAnswer.AboveLimit)]
    [InlineData("elearning", 5000, GroupSizeAnswer.NotSet)]
    [Requirement("R-083")]
    public void A_format_warns_or_blocks_by_its_sizes(string format, int delegates, GroupSizeAnswer expected) =>
        GroupSize.Judge(PacksHere.Pack("nottinghamshire").CourseFormats.Single(f => f.Code == format), delegates).ShouldBe(expected);

    [Theory]
    [InlineData("oldham", "impact_review", 6, PeriodUnit.Weeks)]
    [InlineData("oldham", "pledge", 1, PeriodUnit.Months)]
    [InlineData("oldham", "deep_dive", 3, PeriodUnit.Months)]
    [InlineData("warrington", "impact_review", 8, PeriodUnit.Weeks)]
    [InlineData("nottinghamshire", "impact_evaluation", 3, PeriodUnit.Months)]
    public void A_step_of_evaluation_comes_when_the_strategy_says(string slug, string step, int count, PeriodUnit unit)
    {
        var delay = PacksHere.Pack(slug).Evaluation.Steps.Or([]).Single(s => s.Code == step).Delay;
        (delay.Or(default), delay.Basis).ShouldBe((new Period(count, unit), Basis.Seed));
    }

    [Fact]
    public void One_strategy_sets_no_steps_of_evaluation() => PacksHere.Pack("wigan").Evaluation.Steps.IsSet.ShouldBeFalse();

    [Fact]
    [Requirement("R-136")]
    public void Charges_stay_off_until_the_board_sets_them()
    {
        var charging = PacksHere.Pack("oldham").Charging;
        (charging.ChargesEnabled.Or(true), charging.ChargesEnabled.Basis, charging.ChargesEnabled.Ambiguity).ShouldBe((false, Basis.Reading, "A-OLD-07"));
        (charging.AttendanceFees.IsSet, charging.NonAttendance.IsSet, charging.CancellationNotice.IsSet).ShouldBe((false, false, false));
        PacksHere.Pack("oldham").Attendance.Policy.Or("").ShouldContain("training attendance policy");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_the_screens_need_is_there_and_can_be_read(string slug)
    {
        var identity = PacksHere.Pack(slug).Identity;
        identity.Name.ShouldBe(string.Join(' ', identity.NameLines));
        identity.Accent.Basis.ShouldBe(Basis.Local);
        identity.Accent.Or(Colour.Ink).BestContrast.ShouldBeGreaterThanOrEqualTo(4.5);
        PacksHere.Library.Slugs.Count(s => PacksHere.Pack(s).Identity.Accent.Or(default) == identity.Accent.Or(default)).ShouldBe(1);
    }

    [Fact]
    public void Packs_and_records_use_the_same_codes()
    {
        Codes<RoleFunction>().ShouldBe(Codes<Role>());
    }

    [Theory]
    [InlineData("#FFFFFF", 1.0)]
    [InlineData("#000000", 21.0)]
    [InlineData("#1B2426", 15.8)]
    [InlineData("#767676", 4.5)]
    public void Contrast_is_that_of_WCAG(string colour, double withWhite) => Colour.Parse(colour)!.Value.ContrastWith(Colour.White).ShouldBe(withWhite, 0.05);

    private static IEnumerable<string> Codes<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => Names.Code(v));
}
