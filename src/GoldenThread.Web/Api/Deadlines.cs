using System.Globalization;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>By when a step of a review is due: pure policy, nothing stored.</summary>
internal static class Deadlines
{
    public static void MapDeadlines(this IEndpointRouteBuilder api) =>
        api.MapGet("/deadlines/{clock}", AnswerAsync).OpenToAnyone().WithName("deadline").WithTags("Calculators")
            .WithSummary("By when a step of a review is due, counted from a day.");

    private static async Task<IResult> AnswerAsync(string partnership, string clock, string? from, CalculatorPolicy policies, CancellationToken stop)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return No.Malformed("from", "Say the day to count from as from=YYYY-MM-DD.");
        if (await policies.OnAsync(partnership, day, stop) is not { } policy) return No.Of(Refusal.NotThere);
        if (!StatutoryClock.Named(clock, policy.Pack, policy.National).Is(out var named, out var no)) return No.Of(no);
        if (!StatutoryClock.Due(named, day, BankHolidays.England).Is(out var due, out no)) return No.Of(no);
        return Results.Ok(Deadline.Of(due, policy));
    }

    internal sealed record Deadline
    {
        public required string Clock { get; init; }

        public required string CountedFrom { get; init; }

        public required DateOnly From { get; init; }

        public required DateOnly By { get; init; }

        public required string Unit { get; init; }

        public required int Count { get; init; }

        /// <summary>after: the count runs forward from the day; before: back from it.</summary>
        public required string Direction { get; init; }

        public required IReadOnlyList<SkippedDay> Skipped { get; init; }

        public required string Source { get; init; }

        public required string Basis { get; init; }

        public string? Ambiguity { get; init; }

        /// <summary>The edition of national guidance; null for a partnership's own clock.</summary>
        public string? Edition { get; init; }

        /// <summary>False: the limit was not found in the guidance itself.</summary>
        public bool? Verified { get; init; }

        public required Policy Policy { get; init; }

        public static Deadline Of(Reviews.Deadline due, CalculatorPolicy.InForce policy) => new()
        {
            Clock = due.Clock.Code,
            CountedFrom = due.Clock.CountedFrom,
            From = due.From,
            By = due.By,
            Unit = Names.Code(due.Clock.Period.Unit),
            Count = due.Clock.Period.Count,
            Direction = Names.Code(due.Clock.Direction),
            Skipped = [.. due.Skipped.OrderBy(h => h.Date).Select(h => new SkippedDay(h.Date, h.Name))],
            Source = due.Clock.Source,
            Basis = Names.Code(due.Clock.Basis),
            Ambiguity = due.Clock.Ambiguity,
            Edition = due.Clock.Edition,
            Verified = due.Clock.Verified,
            Policy = new(policy.Pack.Header.Slug, policy.Version),
        };
    }

    internal sealed record SkippedDay(DateOnly Date, string Why);

    /// <summary>The pack and its version that gave the answer.</summary>
    internal sealed record Policy(string Pack, string Version);
}
