using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The partnership's groups; those the policy names are set up with one button.</summary>
[Needs(Right.SeeOrganisations, ToPost = Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class GroupsModel(ListGroups list, SetUpGroups setUp, PackInForce packs, Visit visit) : PageModel
{
    public IReadOnlyList<ListGroups.Row> Groups { get; private set; } = [];

    /// <summary>Groups of the policy that are not set up yet.</summary>
    public int Missing { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManageOrganisations);

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if ((await setUp.DoAsync(visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/groups");
        ModelState.Refuse(no);
        await ShowAsync(stop);
        return Page();
    }

    public string? NameOf(string? code) => code is null ? null : Groups.FirstOrDefault(g => g.Code == code) is { } group ? group.Name ?? DirectoryWords.Spoken(group.Code) : code;

    private async Task ShowAsync(CancellationToken stop)
    {
        Groups = await list.DoAsync(visit.Context, stop);
        Missing = (await packs.TodayAsync(visit.Context, stop))?.Pack.Groups.Count(g => Groups.All(x => x.Code != g.Code)) ?? 0;
    }
}
