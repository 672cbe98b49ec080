using GoldenThread.Web.Access;

namespace GoldenThread.Web.Ui;

/// <summary>Where one can go from any page, read from the pages themselves: nothing is offered that is not there or that this person may not open.</summary>
public sealed class Navigation(EndpointDataSource endpoints)
{
    private const int Most = 7;
    private const string Start = "{" + Slugs.Parameter + "}/";

    private readonly Lazy<IReadOnlySet<string>> _pages = new(() => endpoints.Endpoints.OfType<RouteEndpoint>().Where(Slugs.IsPage).Select(Pattern).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<IReadOnlyList<(InAreaAttribute In, string Path, IPolicy? Policy)>> _openings = new(() =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<InAreaAttribute>() is { Opens: true })
            .Select(e => (e.Metadata.GetMetadata<InAreaAttribute>()!, Pattern(e), Policies.Of(e)))
            .OrderBy(o => o.Item1.Area),
    ]);

    /// <summary>At most seven; whoever has more work than that finds their own learning on their home page.</summary>
    public IReadOnlyList<NavEntry> For(Visit visit)
    {
        var open = _openings.Value.Where(o => Opens(o.Policy, visit, o.In.OfOthers)).DistinctBy(o => o.In.Area).ToList();
        if (open.Count > Most) open.RemoveAll(o => o.In.Area == Area.MyLearning);
        return [.. open.Take(Most).Select(o => new NavEntry(o.In.Area.ToString(), o.In.Area.Words(), At(visit, o.Path)))];
    }

    /// <summary>The address of a page of the partnership by its path ("sign-in"), where there is such a page.</summary>
    public string? To(Visit visit, string path) => _pages.Value.Contains(Start + path) ? At(visit, Start + path) : null;

    private static bool Opens(IPolicy? policy, Visit visit, bool ofOthers) => policy switch
    {
        OpenToAllAttribute => true,
        NeedsAttribute { Of: null } needs => ofOthers ? visit.Reach(needs.Right).ReachesOthers : visit.May(needs.Right),
        _ => false,
    };

    private static string At(Visit visit, string path) => "/" + path.Replace("{" + Slugs.Parameter + "}", visit.Partnership.Slug, StringComparison.Ordinal);

    private static string Pattern(RouteEndpoint e) => e.RoutePattern.RawText!.TrimStart('/');
}
