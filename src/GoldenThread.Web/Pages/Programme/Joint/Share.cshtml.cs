using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Joint;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Joint;

/// <summary>With whom an event is given together, and how many places are theirs .</summary>
[Needs(Right.ManageBookings), InArea(Area.Events)]
public sealed class ShareModel(ShareEvent shareEvent, ChooseAgencies chooseAgencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public Guid? Guest { get; set; }

    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public int? Places { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    public ShareEvent.Shared Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public bool MoreAgencies { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<Choice> Others => [.. Seen.Others.Select(o => new Choice(o.Id.ToString(), o.Name))];

    public string Lede => Seen.Shares.Count switch { 0 => "This event is yours alone.", 1 => "Given together with one partnership.", var n => $"Given together with {n} partnerships." };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await shareEvent.OfferAsync(new(Id, Guest, Agency, Places, Until), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{Id}/joint");
        ModelState.Refuse(no, field => field switch { "guestId" => nameof(Guest), "agencyId" => nameof(Agency), _ => nameof(Places) });
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid share, CancellationToken stop) =>
        (await shareEvent.EndAsync(share, visit.Context, stop)).No is null ? new SeeOther($"/{Slug}/events/{Id}/joint") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await shareEvent.ShowAsync(Id, visit.Context, stop) is not { } seen) return false;
        Seen = seen;
        var offered = await chooseAgencies.DoAsync(Agency is { } chosen ? [chosen] : [], Find, visit.Context, stop);
        (MoreAgencies, Agencies) = (offered.More, [.. offered.Items.Select(a => new Choice(a.Id.ToString(), a.Name))]);
        return true;
    }
}
