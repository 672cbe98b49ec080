using System.ComponentModel.DataAnnotations;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Asks for a link to set a new password. The same answer whether anybody signs in with the address or not.</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class ForgottenModel(AskForLink ask, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MaxLength(320, ErrorMessage = "Enter your e-mail address")]
    public string? Email { get; set; }

    [FromQuery(Name = "sent")]
    public bool Sent { get; set; }

    public string Slug => visit.Partnership.Slug;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if ((await ask.DoAsync(new(LinkKind.ResetPassword, Email), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/forgotten-password?sent=true");
        ModelState.Refuse(no);
        return Page();
    }
}
