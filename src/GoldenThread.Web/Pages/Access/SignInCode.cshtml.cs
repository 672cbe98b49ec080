using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Access;

/// <summary>The second step of signing in: the code of the authenticator app, or a recovery code.</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class SignInCodeModel(ProveByCode prove, SessionCookie cookie, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the code"), MaxLength(40, ErrorMessage = "Enter six digits, or a recovery code")]
    public string? Code { get; set; }

    [FromQuery(Name = "return")]
    public string? From { get; set; }

    [FromForm(Name = "return")]
    public string? Kept { get; set; }

    public string? Return => Kept ?? From;

    public string Slug => visit.Partnership.Slug;

    /// <summary>Without the first step there is nothing to prove here.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await prove.IsAwaitedAsync(cookie.Read(HttpContext), Clock.RealNow, stop) ? Page() : new SeeOther($"/{Slug}/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if (!(await prove.DoAsync(cookie.Read(HttpContext), Code!, visit.Context, stop)).Is(out var signed, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        cookie.Write(HttpContext, signed.Secret);
        return new SeeOther(Web.Access.Return.Or(Return, $"/{Slug}"));
    }
}
