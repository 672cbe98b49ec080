using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>One person: posts held and past, line managers, rights. The title never names them: it may stand in a browser's history.</summary>
[Needs(Right.SeePosts, Of = "person", ToPost = Right.ManagePeople), InArea(Area.People)]
public sealed class PersonModel(FindPerson find, EndPost endPost, ListGrants grants, PackInForce packs, NoteLook look, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FindPerson.Found Found { get; private set; } = null!;

    public IReadOnlyList<ListGrants.Row> Grants { get; private set; } = [];

    public Pack? Pack { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayManage => visit.May(Right.ManagePeople);

    public bool MaySeeGrants => visit.Reach(Right.SeeGrants) is var reach && (reach.All || (reach.Self && Id == visit.PersonId));

    public bool MayGrant => visit.May(Right.ManageGrants) && Id != visit.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var shown = await ShowAsync(stop);
        if (shown is PageResult) await look.DoAsync(Id, visit.Context, stop);
        return shown;
    }

    public async Task<IActionResult> OnPostEndAsync(Guid post, CancellationToken stop)
    {
        if ((await endPost.DoAsync(new(post, Today), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        Pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
        if (MaySeeGrants) Grants = (await grants.DoAsync(new(Id, Ended: true), visit.Reach(Right.SeeGrants), visit.Context, stop)).Items;
        return Page();
    }
}
