using GoldenThread.People;
using GoldenThread.Programme.Pathways;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Pathways;

/// <summary>The pathways with their courses; for whoever is signed in, how far they have come .</summary>
[Needs(Right.SeeCatalogue), InArea(Area.Learn)]
public sealed class ListModel(SeePathways see, Visit visit) : PageModel
{
    public IReadOnlyList<SeePathways.Row> Rows { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool IsSomebody => visit.PersonId is not null;

    public bool MayManage => visit.May(Right.ManageProgramme);

    public async Task OnGetAsync(CancellationToken stop) => Rows = await see.OfAsync(visit.PersonId, visit.Context, stop);
}
