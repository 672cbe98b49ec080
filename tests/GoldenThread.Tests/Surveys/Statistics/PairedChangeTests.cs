using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Statistics;

public sealed class PairedChangeTests
{
    private const double Close = 1e-9;

    public static TheoryData<string> Cases => [.. PairedCases.All.Keys];

    [Theory, MemberData(nameof(Cases)), Requirement("R-157")]
    public void Figures_agree_with_an_independent_implementation(string name)
    {
        var (asked, gives) = PairedCases.All[name];
        var figures = Figures(asked);

        figures.N.ShouldBe(asked.Pairs.Count);
        figures.MeanPre.ShouldBe(gives.MeanPre, Close);
        figures.MeanPost.ShouldBe(gives.MeanPost, Close);
        figures.SdPre.ShouldBe(gives.SdPre, Close);
        figures.SdPost.ShouldBe(gives.SdPost, Close);
        figures.MeanChange.ShouldBe(gives.MeanChange, Close);
        figures.Ci95[0].ShouldBe(gives.Low, Close);
        figures.Ci95[1].ShouldBe(gives.High, Close);
        Same(figures.Dz, gives.Dz);
        (figures.Improved, figures.Same, figures.Worse).ShouldBe((gives.Improved, gives.Same, gives.Worse));
        Same(figures.RankBiserial, gives.RankBiserial);
        Same(figures.WilcoxonP, gives.P);
    }

    [Fact, Requirement("R-157"), Requirement("R-179")]
    public void Those_who_answered_once_count_as_answers_but_not_as_pairs()
    {
        var figures = Figures(PairedCases.All["likert"].Asked);

        (figures.N, figures.UnpairedPre, figures.UnpairedPost, figures.Responded).ShouldBe((12, 1, 1, 14));
        figures.ResponseRate!.Value.ShouldBe(14 / 30.0, Close);
        figures.ResponseCi95![0].ShouldBe(0.30232388907699753, Close);
        figures.ResponseCi95[1].ShouldBe(0.638577003801267, Close);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Fewer_than_five_pairs_are_not_shown(int pairs, bool suppressed)
    {
        var answer = PairedChange.Of(Pairs(1, 5, Enumerable.Repeat((2.0, 4.0), pairs))).OrThrow();

        (answer.Figures is null).ShouldBe(suppressed);
        (answer.WhyNot is not null).ShouldBe(suppressed);
    }

    [Fact]
    public void Without_a_number_of_invited_there_is_no_response_rate()
    {
        var figures = Figures(PairedCases.All["sleep"].Asked);
        figures.ResponseRate.ShouldBeNull();
        figures.ResponseCi95.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 5, 0, "off_the_scale")]
    [InlineData(1, 5, 6, "off_the_scale")]
    [InlineData(1, 5, 2.5, "off_the_scale")]
    [InlineData(1, 5, double.NaN, "off_the_scale")]
    [InlineData(1, 5, double.PositiveInfinity, "off_the_scale")]
    [InlineData(5, 1, 3, "not_a_scale")]
    [InlineData(3, 3, 3, "not_a_scale")]
    [InlineData(1.5, 5, 3, "not_a_scale")]
    [InlineData(double.NegativeInfinity, 5, 3, "not_a_scale")]
    public void A_value_off_the_scale_is_refused(double min, double max, double value, string code)
    {
        var pairs = Pairs(min, max, [(3, 3), (3, 3), (3, 3), (3, 3), (3, value)]);
        PairedChange.Of(pairs).No!.Code.ShouldBe(code);
        if (code != "not_a_scale") PairedChange.Of(Pairs(min, max, []) with { UnpairedPost = [value] }).No!.Fields.Keys.ShouldBe(["unpairedPost"]);
    }

    [Fact]
    public void A_pair_of_three_or_one_is_refused()
    {
        PairedChange.Of(Pairs(1, 5, []) with { Pairs = [[1, 2, 3]] }).No!.Code.ShouldBe("not_a_pair");
        PairedChange.Of(Pairs(1, 5, []) with { Pairs = [[1]] }).No!.Code.ShouldBe("not_a_pair");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Fewer_invited_than_answered_is_refused(int invited) =>
        PairedChange.Of(Pairs(1, 5, Enumerable.Repeat((2.0, 4.0), 6)) with { Invited = invited }).No!.Code.ShouldBe("more_answers_than_invited");

    [Fact]
    public void Turning_the_pairs_round_turns_every_sign_round() => Check.QuickThrowOnFailure(Prop.ForAll(Samples(), pairs =>
    {
        var (there, back) = (Figures(Pairs(1, 7, pairs)), Figures(Pairs(1, 7, pairs.Select(p => (p.Post, p.Pre)))));

        there.MeanChange.ShouldBe(-back.MeanChange, Close);
        (there.Improved, there.Same, there.Worse).ShouldBe((back.Worse, back.Same, back.Improved));
        Same(there.RankBiserial, -back.RankBiserial);
        Same(there.WilcoxonP, back.WilcoxonP);
        Same(there.Dz, -back.Dz);
    }));

    [Fact]
    public void Figures_stay_within_what_is_possible_and_do_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(Samples(), pairs =>
    {
        var figures = Figures(Pairs(1, 7, pairs));

        (figures.Improved + figures.Same + figures.Worse).ShouldBe(pairs.Length);
        figures.Ci95[0].ShouldBeLessThanOrEqualTo(figures.MeanChange);
        figures.Ci95[1].ShouldBeGreaterThanOrEqualTo(figures.MeanChange);
        if (figures.WilcoxonP is { } p) p.ShouldBeInRange(double.Epsilon, 1);
        if (figures.RankBiserial is { } rb) rb.ShouldBeInRange(-1, 1);
        (figures.WilcoxonP is null).ShouldBe(figures.Same == figures.N);
        Same(figures.WilcoxonP, Figures(Pairs(1, 7, pairs.Reverse())).WilcoxonP);
    }));

    private static Arbitrary<(double Pre, double Post)[]> Samples() =>
        (from n in Gen.Choose(5, 60)
         from pairs in Gen.ArrayOf(from pre in Gen.Choose(1, 7) from post in Gen.Choose(1, 7) select ((double)pre, (double)post), n)
         select pairs).ToArbitrary();

    private static PairedQuestion Pairs(double min, double max, IEnumerable<(double Pre, double Post)> pairs) => new()
    {
        Scale = new(min, max),
        Design = PairDesign.RetrospectivePre,
        Pairs = [.. pairs.Select(p => new[] { p.Pre, p.Post })],
    };

    private static PairedFigures Figures(PairedQuestion asked) => PairedChange.Of(asked).OrThrow().Figures.ShouldNotBeNull();

    private static void Same(double? actual, double? expected)
    {
        (actual is null).ShouldBe(expected is null);
        if (actual is { } a && expected is { } e) a.ShouldBe(e, Close);
    }
}
