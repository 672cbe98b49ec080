using GoldenThread.Surveys.Statistics;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>What changed between two askings of the same people: pure figures, nothing stored.</summary>
internal static class Statistics
{
    public static void MapStatistics(this IEndpointRouteBuilder api) =>
        api.MapPost("/statistics/paired", Answer).OpenToAnyone().WithName("paired").WithTags("Calculators")
            .WithSummary("The change between paired values, with its uncertainty and the response rate.");

    private static IResult Answer(Asked asked)
    {
        if (asked.Scale is not { Min: { } min, Max: { } max }) return No.Malformed("scale", "Send the ends of the scale: { \"min\": 1, \"max\": 5 }.");
        if (asked.Pairs is not { } pairs) return No.Malformed("pairs", "Send the pairs as [[before, after], ...]; an empty list when there are none.");
        if (asked.Design is null) return No.Malformed("design", "Say the design: true_pre or retrospective_pre.");
        if (Names.FromCode<PairDesign>(asked.Design) is not { } design) return No.Of(NoSuchDesign);
        var question = new PairedQuestion
        {
            Scale = new(min, max), Design = design, Pairs = pairs, UnpairedPre = asked.UnpairedPre ?? [], UnpairedPost = asked.UnpairedPost ?? [], Invited = asked.Invited,
        };
        if (!PairedChange.Of(question).Is(out var answer, out var no)) return No.Of(no);
        return answer.Figures is { } figures ? Results.Ok(figures) : Results.Ok(new Hidden(true, answer.WhyNot!));
    }

    private static Refusal NoSuchDesign { get; } = new Refusal("no_such_design", "The design is true_pre (the score before was given before the learning) or retrospective_pre (it was remembered afterwards).", RefusalKind.Rule).At("design");

    internal sealed record Asked(
        Ends? Scale, string? Design, IReadOnlyList<IReadOnlyList<double>>? Pairs, IReadOnlyList<double>? UnpairedPre, IReadOnlyList<double>? UnpairedPost, int? Invited);

    internal sealed record Ends(double? Min, double? Max);

    internal sealed record Hidden(bool Suppressed, string Why);
}
