using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Help;

/// <summary>How to reach the partnership, as its policy says .</summary>
[OpenToAll]
public sealed class ContactModel(PackInForce packs, Visit visit) : PageModel
{
    public string Slug => visit.Partnership.Slug;

    public Contacts? Contacts { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => Contacts = (await packs.TodayAsync(visit.Context, stop))?.Pack.Contacts;
}
