using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Signing out on this device. The session is over for every node at once.</summary>
[OpenToAll]
public sealed class SignOutModel(Sessions sessions, SessionCookie cookie, Visit visit) : PageModel
{
    public bool StillIn => visit.IsSignedIn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (visit.SignedIn is { AccountId: { } account, SessionId: { } session }) await sessions.EndAsync(account, session, Clock.RealNow, stop);
        cookie.Remove(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return new SeeOther($"/{visit.Partnership.Slug}/sign-out");
    }
}
