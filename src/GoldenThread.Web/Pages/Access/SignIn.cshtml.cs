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

/// <summary>Signing in with address and password.</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class SignInModel(SignIn signIn, Sessions sessions, SessionCookie cookie, PasskeyQuestions questions, KeepPasskeys keep, Visit visit, Settings settings) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), MaxLength(320, ErrorMessage = "Enter your e-mail address")]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string? Password { get; set; }

    [FromQuery(Name = "return")]
    public string? From { get; set; }

    [FromForm(Name = "return")]
    public string? Kept { get; set; }

    public string? Return => Kept ?? From;

    public string Slug => visit.Partnership.Slug;

    public string Onward => Web.Access.Return.Or(Return, $"/{visit.Partnership.Slug}");

    public string? SignedInAs => visit.IsSignedIn ? visit.Person?.Name ?? "" : null;

    public string? Samples => settings.IsSample && visit.Partnership.SampleData
        ? $"/{visit.Partnership.Slug}/sample-sign-ins{(Return is null ? "" : $"?return={Uri.EscapeDataString(Return)}")}"
        : null;

    /// <summary>What a device with a passkey is asked: the same shape for everybody, since no address is needed.</summary>
    public PasskeyQuestions.Question Question { get; private set; } = null!;

    public async Task OnGetAsync() => Question = await questions.ToSignInAsync(HttpContext);

    /// <summary>A device has answered: in at once, past every second step.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken stop)
    {
        ModelState.Clear();
        if (await questions.AnsweredAsync(credential, state, HttpContext) is var (account, key)
            && (await keep.SignInAsync(account.Id, key.CredentialId, key.SignCount, key.IsBackedUp, state!, Clock.RealNow, stop)).Is(out var signed, out _))
        {
            cookie.Write(HttpContext, signed.Secret);
            return new SeeOther(Onward);
        }

        await OnGetAsync();
        ModelState.Refuse(Refusals.PasskeyNotTaken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync();
        if (!ModelState.IsValid) return Page();
        if (!(await signIn.DoAsync(new(Email!, Password!), Clock.RealNow, stop)).Is(out var signed, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        if (visit.SignedIn is { AccountId: { } account, SessionId: { } old }) await sessions.EndAsync(account, old, Clock.RealNow, stop);
        cookie.Write(HttpContext, signed.Secret);
        return new SeeOther(signed.AwaitsCode ? $"/{Slug}/sign-in/code?return={Uri.EscapeDataString(Onward)}" : Onward);
    }
}
