using System.Runtime.InteropServices;
using GoldenThread.Framework.Extending;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;

namespace GoldenThread.Framework;

/// <summary>Posts, decisions and learning of some people, ready to be judged.</summary>
internal sealed class Facts(IReadOnlyList<Facts.Held> posts, Dictionary<Guid, PlacementDecision> decisions, Dictionary<Guid, Sector> sectors, ILookup<Guid, Learnt> learnt, PutOffs putOffs)
{
    private static readonly List<Proof> _nothing = [];

    private readonly Dictionary<(FrameworkRules, string?, string?, string, Sector, DateOnly), IReadOnlyList<AskedOfPost>> _asked = [];

    public IReadOnlyList<Held> Posts => posts;

    public IEnumerable<Learnt> Learnt(Guid personId) => learnt[personId];

    /// <summary>Where a post stands: the manager's decision first, then what the post itself says.</summary>
    public Placed PlacedOf(Held post)
    {
        var decision = decisions.GetValueOrDefault(post.Id);
        return new() { StaffGroup = decision?.StaffGroup ?? post.StaffGroup, Level = decision?.Level ?? post.Level, Roles = post.Roles, Sector = sectors[post.AgencyId] };
    }

    /// <summary>What is asked; worked out once for all posts that stand alike.</summary>
    public IReadOnlyList<AskedOfPost> Asked(FrameworkRules rules, Held post, DateOnly day)
    {
        var placed = PlacedOf(post);
        var key = (rules, placed.StaffGroup, placed.Level, placed.Roles.Count == 0 ? "" : string.Join(' ', placed.Roles), placed.Sector!.Value, day);
        return _asked.TryGetValue(key, out var known) ? known : _asked[key] = rules.OfPost(placed, day);
    }

    public List<Proof> Proofs(Asked asked, Guid personId) => learnt.Contains(personId) ? Assess.For(asked, learnt[personId]) : _nothing;

    /// <summary>What is put off for a post.</summary>
    public IReadOnlyList<PutOff> PutOff(Held post) => putOffs.Of(post.AgencyId);

    /// <summary>The dates of one thing asked of a post, from what had been shown by a day, with all that was put off.</summary>
    public DueDates Dates(DateOnly day, Held post, Asked asked) => Dates(day, post, asked, Proofs(asked, post.PersonId));

    public DueDates Dates(DateOnly day, Held post, Asked asked, List<Proof> shown)
    {
        var dates = Due.Dates(day, post.From, asked, CollectionsMarshal.AsSpan(shown));
        return PutOff(post) is { Count: > 0 } put ? Standings.PutOff.Of(dates, asked.Code, put).Dates : dates;
    }

    internal sealed record Held(Guid Id, Guid PersonId, Guid AgencyId, string? StaffGroup, string? Level, List<string> Roles, DateOnly From, DateOnly? Until);
}
