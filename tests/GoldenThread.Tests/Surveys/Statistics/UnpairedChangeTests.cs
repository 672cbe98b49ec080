using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Statistics;

[Requirement("R-178")]
public sealed class UnpairedChangeTests
{
    /// <summary>Student's sleep data, as R's t.test(extra ~ group, data = sleep) gives them: t = -1.8608, df = 17.776, interval -3.3654832 to 0.2054832.</summary>
    [Fact]
    public void The_interval_is_welchs()
    {
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

        var found = UnpairedChange.Of([.. second.Select(v => (v, 1))], [.. first.Select(v => (v, 1))]).ShouldNotBeNull();

        found.Change.ShouldBe(-1.58, 1e-12);
        found.Low.ShouldBe(-3.3654832, 5e-8);
        found.High.ShouldBe(0.2054832, 5e-8);
    }

    [Fact]
    public void Counted_answers_give_the_same_as_single_ones()
    {
        var counted = UnpairedChange.Of([(1, 2), (3, 4)], [(2, 3), (5, 3)])!;
        var single = UnpairedChange.Of([(1, 1), (1, 1), (3, 1), (3, 1), (3, 1), (3, 1)], [(2, 1), (2, 1), (2, 1), (5, 1), (5, 1), (5, 1)])!;

        (counted.Change, counted.MeanEarlier, counted.MeanLater).ShouldBe((single.Change, single.MeanEarlier, single.MeanLater));
        counted.Low.ShouldBe(single.Low, 1e-9);
        counted.High.ShouldBe(single.High, 1e-9);
        (counted.NEarlier, counted.NLater).ShouldBe((6, 6));
    }

    [Fact]
    public void Too_few_or_all_alike_give_nothing()
    {
        UnpairedChange.Of([(1, 4)], [(2, 9), (3, 1)]).ShouldBeNull();
        UnpairedChange.Of([(3, 9)], [(3, 9)]).ShouldBeNull();
        UnpairedChange.Of([], []).ShouldBeNull();
    }
}
