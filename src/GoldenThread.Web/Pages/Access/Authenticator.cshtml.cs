using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Setting up the authenticator app of one's own account, its recovery codes, and turning it off.</summary>
[Needs(Right.ManageOwnAccount)]
public sealed class AuthenticatorModel(SetUpAuthenticator setUp, Visit visit) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [TempData]
    public string? Done { get; set; }

    public SetUpAuthenticator.Seen Seen { get; private set; } = null!;

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string Key => Totp.Say(Seen.Key);

    public IHtmlContent Square => QrSquare.Of(Totp.Address(Seen.Key, visit.Partnership.Name, Seen.Email), "A square to be scanned with the authenticator app. The key under it says the same.");

    /// <summary>Which roles wait for it.</summary>
    public string? Waiting => HeldRoles.Words(visit);

    private Guid Account => visit.SignedIn!.AccountId!.Value;

    public async Task OnGetAsync(CancellationToken stop) => Seen = (await setUp.ShowAsync(Account, visit.Context, stop))!;

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken stop) => await ThenAsync(await setUp.BeginAsync(Account, Password ?? "", visit.Context, stop), stop);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) => await ShowCodesAsync(await setUp.ConfirmAsync(Account, visit.SignedIn!.SessionId!.Value, Code ?? "", visit.Context, stop), stop);

    public async Task<IActionResult> OnPostChangeAsync(bool off, CancellationToken stop)
    {
        if (!off) return await ShowCodesAsync(await setUp.NewCodesAsync(Account, Password ?? "", visit.Context, stop), stop);
        var turned = await setUp.TurnOffAsync(Account, Password ?? "", visit.Context, stop);
        if (turned.No is null) Done = "Signing in asks for your password alone now.";
        return await ThenAsync(turned, stop);
    }

    private async Task<IActionResult> ThenAsync(Result<Done> outcome, CancellationToken stop)
    {
        if (outcome.Is(out _, out var no)) return new SeeOther(Done is null ? $"/{Slug}/account/authenticator" : $"/{Slug}/account");
        return await AgainAsync(no, stop);
    }

    private async Task<IActionResult> ShowCodesAsync(Result<IReadOnlyList<string>> made, CancellationToken stop)
    {
        if (!made.Is(out var codes, out var no)) return await AgainAsync(no, stop);
        await OnGetAsync(stop);
        Codes = codes;
        return Page();
    }

    private async Task<IActionResult> AgainAsync(Refusal no, CancellationToken stop)
    {
        if (no == Refusal.NotThere) return new SeeOther($"/{Slug}/account/authenticator");
        ModelState.Refuse(no);
        await OnGetAsync(stop);
        return Page();
    }
}
