using GoldenThread.Framework.Passports;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>A learning record as its owner shows it to whoever holds the link, in any partnership; nothing once it has ended or was taken back .</summary>
[OpenToAll]
public sealed class PassportModel(OpenPassport open, SiteAddress site, Visit visit) : PageModel
{
    private string _key = "";

    public OpenPassport.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Partnership => visit.Partnership.Name;

    public DateOnly Today => visit.Today;

    public bool IsOwn => visit.PersonId == Found.PersonId;

    public string Link => site.For($"/{Slug}/passport/{_key}");

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        // The address is the secret, so it goes to no other page and into no search engine.
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (await open.DoAsync(key, visit.Context, stop) is not { } found) return NotFound();
        (Found, _key) = (found, key);
        return Page();
    }
}
