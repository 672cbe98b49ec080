using System.ComponentModel.DataAnnotations;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Access;

/// <summary>The first step of registering: the work address. The same answer whether it is known or not .</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class RegisterModel(AskForLink ask, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your work e-mail address"), MaxLength(320, ErrorMessage = "Enter your work e-mail address")]
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
        if ((await ask.DoAsync(new(LinkKind.Register, Email), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/register?sent=true");
        ModelState.Refuse(no);
        return Page();
    }
}
