using System.Text.RegularExpressions;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Api;

/// <summary>What a post asks of somebody and where they would stand: pure policy, nothing stored.</summary>
internal static partial class TrainingApi
{
    private const int MostAchievements = 1000;

    public static void MapTraining(this IEndpointRouteBuilder api) =>
        api.MapPost("/training/assess", AssessAsync).OpenToAnyone().WithName("assess").WithTags("Calculators")
            .WithSummary("What a post asks, by when, why, and where somebody stands on a day.");

    private static async Task<IResult> AssessAsync(string partnership, Asked asked, CalculatorPolicy policies, Clock clock, CancellationToken stop)
    {
        var on = asked.On ?? London.DateOf(clock.Now);
        if (await policies.OnAsync(partnership, on, stop) is not { } policy) return No.Of(Refusal.NotThere);
        var rules = FrameworkRules.Of(policy.Pack);
        if (Wrong(rules, asked, on) is { } no) return No.Of(no);

        var learnt = (asked.Achievements ?? []).Select(a => new Learnt(a.Requirement, a.Proof)).ToList();
        var rows = Assess.Of(rules, asked.Post.Placed, asked.Post.Since, on, learnt);
        return Results.Ok(new Answer([.. rows.Select(Row.Of)], new(policy.Pack.Header.Slug, policy.Version)));
    }

    private static Refusal? Wrong(FrameworkRules rules, Asked asked, DateOnly on)
    {
        var wrong = new Dictionary<string, string>(StringComparer.Ordinal);
        void Check(string field, bool holds, string words)
        {
            if (!holds) wrong.TryAdd(field, words);
        }

        var post = asked.Post;
        Check("post.staffGroup", post.StaffGroup is null || !rules.HasGroups || rules.IsGroup(post.StaffGroup), "This partnership has no such staff group.");
        Check("post.level", post.Level is null || (!rules.HasLevels && !rules.HasTargets) || rules.IsLevel(post.Level) || rules.IsTarget(post.Level), "This partnership has no such level.");
        Check("post.targetGroup", post.TargetGroup is null || !rules.HasTargets || rules.IsTarget(post.TargetGroup), "This partnership has no such target group.");
        Check("post.sector", post.Sector is null || Word().IsMatch(post.Sector), "Write the sector as a code, such as education.");
        foreach (var (role, i) in (post.Roles ?? []).Select((r, i) => (r, i))) Check($"post.roles[{i}]", Word().IsMatch(role), "Write the role as a code, such as designated_safeguarding_lead.");

        var achievements = asked.Achievements ?? [];
        Check("achievements", achievements.Count <= MostAchievements, $"Send up to {MostAchievements} achievements.");
        for (var i = 0; i < Math.Min(achievements.Count, MostAchievements); i++)
        {
            var one = achievements[i];
            Check($"achievements[{i}].on", one.On <= on, "This lies after the day that is asked about. Leave it out, or ask about a later day.");
            Check($"achievements[{i}].requirement", rules.All.Count == 0 || rules.Named(one.Requirement) is not null || rules.Prerequisites.Contains(one.Requirement), "This partnership asks for nothing under this code.");
            Check($"achievements[{i}].hours", one.Hours is null or (>= 0 and <= 1000), "Hours are from 0 to 1000.");
        }

        return wrong.Count == 0 ? null : new("cannot_be_assessed", string.Join(" ", wrong.Values.Distinct()), RefusalKind.Rule) { Fields = wrong };
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_]{0,59}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    internal sealed record Asked
    {
        public DateOnly? On { get; init; }

        public required AskedPost Post { get; init; }

        public IReadOnlyList<AskedAchievement>? Achievements { get; init; }
    }

    internal sealed record AskedPost
    {
        public required DateOnly Since { get; init; }

        public string? Sector { get; init; }

        public string? StaffGroup { get; init; }

        public string? Level { get; init; }

        public string? TargetGroup { get; init; }

        public IReadOnlyList<string>? Roles { get; init; }

        public Placed Placed => new() { StaffGroup = StaffGroup, Level = Level, TargetGroup = TargetGroup, Roles = Roles ?? [], Sector = Names.FromCode<Sector>(Sector) };
    }

    internal sealed record AskedAchievement
    {
        public required string Requirement { get; init; }

        public EvidenceKind? Kind { get; init; }

        public required DateOnly On { get; init; }

        public decimal? Hours { get; init; }

        /// <summary>Whether others took part; not said, it follows from the kind.</summary>
        public bool? Participatory { get; init; }

        /// <summary>It kept somebody fresh, but was not the whole training.</summary>
        public bool? Refresher { get; init; }

        public Proof Proof => new(On, Kind, (int)((Hours ?? 0) * 60), Participatory ?? (Kind is { } kind && EvidenceKinds.IsParticipatory(kind)), Refresher ?? false);
    }

    internal sealed record Answer(IReadOnlyList<Row> Requirements, PolicyUsed Policy);

    internal sealed record PolicyUsed(string Pack, string Version);

    internal sealed record Row
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Force { get; init; }

        public required string Standing { get; init; }

        public required DateOnly? By { get; init; }

        public required string? MetBy { get; init; }

        public required string Basis { get; init; }

        public required string Why { get; init; }

        /// <summary>False: the requirement was not found in its source itself.</summary>
        public bool? Verified { get; init; }

        public static Row Of(Assessed row) => new()
        {
            Code = row.Asked.Code,
            Name = row.Asked.Name,
            Force = Names.Code(row.Asked.Force),
            Standing = Names.Code(row.Standing.Standing),
            By = row.Standing.By,
            MetBy = row.MetBy,
            Basis = Names.Code(row.Basis),
            Why = row.Why,
            Verified = row.Asked.Verified,
        };
    }
}
