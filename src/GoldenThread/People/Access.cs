namespace GoldenThread.People;

/// <summary>The one policy: who may do what, and how far. Default deny; grants add up, and none reaches wider than it was given.</summary>
public static class Access
{
    /// <summary>How far the caller's right goes.</summary>
    public static Reach Of(Caller caller, Right right)
    {
        if (!AccessRules.All.TryGetValue(right, out var rule)) return Reach.Nothing;
        if (caller.PersonId is not { } me) return rule.Published ? new Reach { Published = true } : Reach.Nothing;
        if (caller.ByToken && AccessRules.NeverByToken.Contains(rule.Class)) return Reach.Nothing;

        var gathered = new Gathered { Published = rule.Published };
        foreach (var (role, extent) in rule.To)
        {
            if (role == Role.Practitioner) gathered.Add(extent, ScopeKind.Partnership, null, caller);
            foreach (var grant in caller.Grants)
                if (grant.Role == role) gathered.Add(extent, grant.Scope, grant.ScopeId, caller);
        }

        return gathered.Reach(me);
    }

    /// <summary>Whether the caller may come to a door that needs the right, before it is known what about.</summary>
    public static Answer Decide(Caller caller, Right right) => Decide(caller, right, reach => !reach.IsNothing);

    /// <summary>Whether the caller may do this to that. What they may not even see looks like what is not there; what they may see but not do is refused openly.</summary>
    public static Answer Decide(Caller caller, Right right, About about) => Decide(caller, right, reach => reach.Covers(about));

    private static Answer Decide(Caller caller, Right right, Func<Reach, bool> within)
    {
        if (within(Of(caller, right))) return Answer.Yes;
        return AccessRules.All.TryGetValue(right, out var rule) && rule.SeenBy is { } see && within(Of(caller, see)) ? Answer.NotAllowed : Answer.NotThere;
    }

    private sealed class Gathered
    {
        private readonly HashSet<Guid> _agencies = [], _events = [], _reviews = [], _forums = [];
        private bool _all, _self, _reports;

        public bool Published { get; init; }

        /// <summary>The role's extent, cut down to the scope of the grant. A scope that does not fit the extent gives nothing.</summary>
        public void Add(Extent extent, ScopeKind scope, Guid? id, Caller caller)
        {
            switch (extent, scope)
            {
                case (Extent.Self, _): _self = true; break;
                case (Extent.Whole, ScopeKind.Agency) when id is not { } its || !caller.AgencyIds.Contains(its): break;
                case (Extent.Whole, _): _all = true; break;
                case (Extent.OwnReports, ScopeKind.Partnership): _reports = true; break;
                case (Extent.Partnership, ScopeKind.Partnership): _all = true; break;
                case (Extent.Partnership or Extent.OwnAgency, ScopeKind.Agency) when id is { } agency && caller.AgencyIds.Contains(agency): _agencies.Add(agency); break;
                case (Extent.Partnership or Extent.OwnEvents, ScopeKind.Event) when id is { } e: _events.Add(e); break;
                case (Extent.Partnership or Extent.OwnReviews, ScopeKind.Review) when id is { } review: _reviews.Add(review); break;
                case (Extent.Partnership or Extent.OwnForums, ScopeKind.Forum) when id is { } forum: _forums.Add(forum); break;
            }
        }

        public Reach Reach(Guid me) => new()
        {
            PersonId = me, All = _all, Self = _self, Reports = _reports, Published = Published,
            AgencyIds = _agencies, EventIds = _events, ReviewIds = _reviews, ForumIds = _forums,
        };
    }
}

/// <summary>The answer at a door: come in, you see it but may not (403), or there is nothing here for you (404).</summary>
public enum Answer
{
    Yes,
    NotAllowed,
    NotThere,
}
