using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;

namespace GoldenThread.Framework;

/// <summary>Posts, decisions and learning of some people, ready to be judged.</summary>
internal sealed class Facts(IReadOnlyList<Facts.Held> posts, Dictionary<Guid, PlacementDecision> decisions, Dictionary<Guid, Sector> sectors, ILookup<Guid, Learnt> learnt)
{
    private static readonly List<Proof> _nothing = [];

    private readonly Dictionary<(string?, string?, string, Sector, DateOnly), IReadOnlyList<AskedOfPost>> _asked = [];

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
        var key = (placed.StaffGroup, placed.Level, placed.Roles.Count == 0 ? "" : string.Join(' ', placed.Roles), placed.Sector!.Value, day);
        return _asked.TryGetValue(key, out var known) ? known : _asked[key] = rules.OfPost(placed, day);
    }

    public List<Proof> Proofs(Asked asked, Guid personId) => learnt.Contains(personId) ? Assess.For(asked, learnt[personId]) : _nothing;

    internal sealed record Held(Guid Id, Guid PersonId, Guid AgencyId, string? StaffGroup, string? Level, List<string> Roles, DateOnly From, DateOnly? Until);
}
