using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages;

/// <summary>The partnerships served here.</summary>
[OpenToAll]
public sealed class IndexModel(KnownPartnerships known) : PageModel
{
    public IReadOnlyList<VisitedPartnership> Partnerships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Partnerships = await known.AllAsync(Clock.RealNow, stop);
}
