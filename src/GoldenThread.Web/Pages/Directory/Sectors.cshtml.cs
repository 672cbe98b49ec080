using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The sectors' own guidance: what can be switched on here, and what is .</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class SectorsModel(ListSectors list, Visit visit) : PageModel
{
    public IReadOnlyList<ListSectors.Row> Rows { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop) => Rows = await list.DoAsync(visit.Context, stop);
}
