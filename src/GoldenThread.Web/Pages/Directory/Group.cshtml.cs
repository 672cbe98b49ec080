using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>One group with its members by agency; seats are given and ended here.</summary>
[Needs(Right.SeeOrganisations, ToPost = Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class GroupModel(FindGroup find, GiveSeat give, EndSeat end, ListAgencies agencies, PersonByEmail people, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty]
    public string? HolderEmail { get; set; }

    [BindProperty]
    public bool IsChair { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    public FindGroup.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    /// <summary>What the policy says of the chair.</summary>
    public string? ChairRule { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayManage => visit.May(Right.ManageOrganisations);

    /// <summary>Names of members only for those who may see people.</summary>
    public bool SeesHolders => visit.Reach(Right.SeePeople).All;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        From = Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (AgencyId is null) ModelState.AddModelError(nameof(AgencyId), "Choose the organisation");
        if (From is null) ModelState.AddModelError(nameof(From), "Enter the first day");
        var holder = string.IsNullOrWhiteSpace(HolderEmail) ? null : await people.DoAsync(HolderEmail, visit.Reach(Right.SeePeople), visit.Context, stop);
        if (!string.IsNullOrWhiteSpace(HolderEmail) && holder is null) ModelState.AddModelError(nameof(HolderEmail), "Nobody here has this e-mail address. Check it, or leave it empty");
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return await SayAsync(await give.DoAsync(new(Id, AgencyId!.Value, holder?.Id, IsChair, From!.Value), visit.Context, stop), stop);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid seat, CancellationToken stop) => await SayAsync(await end.DoAsync(new(seat, Today), visit.Context, stop), stop);

    private async Task<IActionResult> SayAsync(Result<GroupMember> outcome, CancellationToken stop)
    {
        if (outcome.Is(out _, out var no)) return new SeeOther($"/{Slug}/groups/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        if (MayManage) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 1000)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
        var words = (await packs.TodayAsync(visit.Context, stop))?.Pack.Groups.FirstOrDefault(g => g.Code == found.Group.Code);
        ChairRule = words is not null && words.Chair.Is(out var rule) ? rule : null;
        return Page();
    }
}
