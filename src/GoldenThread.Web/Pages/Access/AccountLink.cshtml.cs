using System.ComponentModel.DataAnnotations;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Where a link from a mail leads. Opening it uses nothing up, so that a mail scanner cannot; sending the form does, once.</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class AccountLinkModel(AccountLinks links, Register register, ResetPassword reset, ChangeEmail email, SessionCookie cookie, Visit visit) : PageModel
{
    [FromQuery(Name = "key")]
    public string? FromMail { get; set; }

    [FromForm(Name = "key")]
    public string? Sent { get; set; }

    [BindProperty, MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? FirstName { get; set; }

    [BindProperty, MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? LastName { get; set; }

    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty, MaxLength(150, ErrorMessage = "Use 150 characters or fewer")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [TempData]
    public string? Done { get; set; }

    public string? Key => Sent ?? FromMail;

    public AccountLinks.Opened? Opened { get; private set; }

    public IReadOnlyList<Choice> Agencies => [.. Opened!.Agencies.Select(a => new Choice(a.Id.ToString(), a.Name))];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop) => Opened = await links.OpenAsync(Key, visit.Context, stop);

    public async Task<IActionResult> OnPostRegisterAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await AgainAsync(null, stop);
        if (!(await register.DoAsync(new(Key ?? "", Password ?? "", FirstName, LastName, AgencyId, JobTitle), visit.Context, stop)).Is(out var registered, out var no)) return await AgainAsync(no, stop);
        cookie.Write(HttpContext, registered.Secret);
        return new SeeOther(registered.Waits ? $"/{Slug}/registered" : $"/{Slug}");
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken stop)
    {
        if (!(await reset.DoAsync(new(Key ?? "", Password ?? ""), visit.Context, stop)).Is(out _, out var no)) return await AgainAsync(no, stop);
        cookie.Remove(HttpContext);
        return new SeeOther($"/{Slug}/sign-in");
    }

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken stop)
    {
        if (!(await email.ConfirmAsync(Key ?? "", visit.Context, stop)).Is(out _, out var no)) return await AgainAsync(no, stop);
        Done = "Your e-mail address has been changed.";
        return new SeeOther($"/{Slug}/account");
    }

    private async Task<IActionResult> AgainAsync(GoldenThread.Foundation.Refusal? no, CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (no is not null && Opened is not null) ModelState.Refuse(no);
        return Page();
    }
}
