using GoldenThread.Evaluation.Results;
using GoldenThread.Evaluation.Themes;
using GoldenThread.Evaluation.Value;

namespace GoldenThread.Tests.Evaluation.Results;

/// <summary>The rules of results, with the worked cases of docs/rules.</summary>
[Requirement("R-179")]
public sealed class ResultRulesTests
{
    [Theory]
    [InlineData(4, 5, 5, 50, Publishing.Withheld)]
    [InlineData(5, 5, 5, 50, Publishing.Open)]
    [InlineData(5, 10, 5, 50, Publishing.Open)]
    [InlineData(5, 11, 5, 50, Publishing.Warned)]
    [InlineData(9, 100, 10, 50, Publishing.Withheld)]
    [InlineData(4, 4, 1, 0, Publishing.Withheld)]
    [InlineData(5, 0, 5, 50, Publishing.Open)]
    [InlineData(5, 1000, 5, 0, Publishing.Open)]
    public void When_results_are_shown(int answered, int asked, int fewest, int share, Publishing expected) => Publication.Of(answered, asked, fewest, share).Publishing.ShouldBe(expected);

    [Theory]
    [InlineData(new[] { 10, 3 }, new[] { 3 })]
    [InlineData(new[] { 10, 3, 2 }, new int[0])]
    [InlineData(new[] { 10, 1, 0, 3 }, new[] { 1, 3 })]
    [InlineData(new[] { 10, 12 }, new int[0])]
    public void Events_that_the_whole_would_give_away_stay_out(int[] answered, int[] leftOut) =>
        Subtraction.LeftOut([.. answered.Select(a => (a, a))], 5).ShouldBe(leftOut);

    [Fact]
    public void Kappa_agrees_with_the_published_example_of_two_raters_and_a_hundred_cases()
    {
        // Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1.
        var agreement = Kappa.Of([[75, 1, 4], [5, 4, 1], [0, 0, 10]])!;

        (agreement.Texts, Math.Round(agreement.Same, 10), Math.Round(agreement.Chance, 10)).ShouldBe((100, 0.89, 0.66));
        agreement.Value!.Value.ShouldBe(0.23 / 0.34, 1e-9);
    }

    [Fact]
    public void Kappa_of_a_theme_agrees_with_the_textbook_table_of_fifty()
    {
        Kappa.OfTheme(20, 5, 10, 15)!.Value!.Value.ShouldBe(0.4, 1e-9);
        Kappa.OfTheme(0, 0, 0, 0).ShouldBeNull();
        Kappa.OfTheme(0, 0, 0, 12)!.Value.ShouldBeNull("both always said no: chance explains all of it");
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(50, 44)]
    [InlineData(100, 80)]
    [InlineData(500, 217)]
    [InlineData(1000, 278)]
    [InlineData(10000, 370)]
    [InlineData(1000000, 384)]
    public void The_sample_for_a_share_is_that_of_Krejcie_and_Morgan(int population, int published) => Math.Round(SampleSize.ForShare(population, 0.05)).ShouldBe(published);

    [Theory]
    [InlineData(0.2, 199)]
    [InlineData(0.5, 34)]
    [InlineData(0.8, 15)]
    public void The_pairs_for_a_change_are_those_of_the_usual_power_tables(double dz, int pairs) => SampleSize.ForChange(dz).ShouldBe(pairs);

    [Fact]
    public void Advice_says_whether_a_follow_up_can_tell_anything()
    {
        var few = SampleSize.For(20, 0.5);
        (few.Expected, few.EnoughForShare, few.EnoughForChange).ShouldBe((10, false, false));
        SampleSize.For(500, 0.4).ShouldSatisfyAllConditions(a => a.Expected.ShouldBe(200), a => a.EnoughForShare.ShouldBeTrue(), a => a.EnoughForChange.ShouldBeTrue());
        SampleSize.For(0, null).Expected.ShouldBe(0);
    }

    [Fact]
    public void Groups_that_answer_unlike_each_other_are_said_to_differ()
    {
        // By hand: 40 of 50 and 20 of 50; 60 of 100 in all, so 30 expected in each: 100/30 + 100/20, twice = 16.666...
        var panel = ResponseBias.Of([new("Police", 50, 40), new("Schools", 50, 20)]);

        panel.Alike.ShouldBe(Alike.Different);
        panel.ChiSquare!.Value.ShouldBe(2 * ((100.0 / 30) + (100.0 / 20)), 1e-9);
        panel.Freedom.ShouldBe(1);
        panel.P!.Value.ShouldBe(4.4559e-5, 1e-8);
    }

    [Fact]
    public void Too_few_is_not_enough_to_say()
    {
        ResponseBias.Of([new("Police", 4, 4), new("Schools", 5, 0)]).Alike.ShouldBe(Alike.NotEnoughToSay);
        ResponseBias.Of([new("Police", 50, 0), new("Schools", 50, 0)]).Alike.ShouldBe(Alike.NotEnoughToSay);
        ResponseBias.Of([]).Alike.ShouldBe(Alike.NotEnoughToSay);
        ResponseBias.Of([new("Police", 50, 25), new("Schools", 50, 26)]).Alike.ShouldBe(Alike.NoSignOfDifference);
    }

    [Fact]
    public void The_silent_set_the_bounds()
    {
        SilentBounds.OfShare(8, 10, 20)!.ShouldBe(new(0.4, 0.9));
        SilentBounds.OfMean(4, 10, 20, 1, 5)!.ShouldBe(new(2.5, 4.5));
        SilentBounds.OfMean(4, 10, 10, 1, 5)!.ShouldBe(new(4, 4));
        SilentBounds.OfShare(0, 0, 0).ShouldBeNull();
    }

    [Theory]
    [InlineData(false, false, false, false, PlaceRoute.WalkedIn)]
    [InlineData(true, true, false, false, PlaceRoute.WalkedIn)]
    [InlineData(true, false, true, false, PlaceRoute.FromWaitingList)]
    [InlineData(true, false, true, true, PlaceRoute.InsteadOfColleague)]
    [InlineData(true, false, false, false, PlaceRoute.Booked)]
    public void By_which_way_a_place_came_about(bool booking, bool walkedIn, bool waited, bool instead, PlaceRoute expected) => Baselines.RouteOf(booking, walkedIn, waited, instead).ShouldBe(expected);

    [Fact]
    [Requirement("R-154")]
    public void A_rung_has_evidence_too_little_or_none()
    {
        var ladder = Ladder.Of(
            [(1, "Reaction"), (2, "Learning"), (3, "Behaviour"), (4, "Results"), (5, "Return")],
            [new(1, "form", 10, 8), new(2, "scale", 10, 4), new(3, "review", 10, 0), new(4, "audit", 0, 0), new(1, "other", 0, 0)], 5);

        ladder.Select(r => r.Standing).ShouldBe([RungStanding.Evidenced, RungStanding.TooLittle, RungStanding.NobodyAnswered, RungStanding.NotAskedYet, RungStanding.NothingLooks]);
        Ladder.Of([(5, "Return")], [new(5, "benefit", 0, 1) { IsRecord = true }], 5)[0].Standing.ShouldBe(RungStanding.Evidenced);
    }

    [Theory]
    [InlineData(100_00, 150_00, 0.5)]
    [InlineData(100_00, 50_00, -0.5)]
    [InlineData(100_00, 0, -1.0)]
    [InlineData(0, 50_00, null)]
    [Requirement("R-172")]
    public void Return_is_benefit_less_cost_divided_by_cost(long cost, long benefit, double? expected) => ReturnOnInvestment.Of(cost, benefit).ShouldBe(expected);

    [Theory]
    [InlineData("Joint working", "joint_working")]
    [InlineData("  École: Größe?", "cole_gr_e")]
    [InlineData("\u202e\U0001F600", "theme")]
    [InlineData("Taken", "taken_2")]
    public void A_theme_gets_a_code_that_nobody_has(string name, string code) => ThemeCodes.Of(name, ["taken"]).ShouldBe(code);

    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    public void A_programme_year_begins_in_April(string day, int year) => EvaluationScope.YearOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(year);
}
