using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>The passkeys of one's own account: adding this device, taking one away.</summary>
[Needs(Right.ManageOwnAccount)]
public sealed class PasskeysModel(KeepPasskeys keep, PasskeyQuestions questions, YourAccount account, Visit visit) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [TempData]
    public string? Done { get; set; }

    public IReadOnlyList<Passkey> Keys { get; private set; } = [];

    public PasskeyQuestions.Question Question { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    private Guid Account => visit.SignedIn!.AccountId!.Value;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var email = (await account.ShowAsync(visit.SignedIn!, visit.Context, stop)).Email;
        Keys = await keep.ListAsync(Account, stop);
        Question = await questions.ToAddAsync(Account, email, visit.Person?.Name ?? email, HttpContext);
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential, string? state, CancellationToken stop)
    {
        var added = await questions.AddedAsync(Account, credential, state, HttpContext);
        var no = added is null ? Refusals.PasskeyNotTaken : (await keep.AddAsync(added, Name, state!, visit.Context, stop)).No;
        if (no is null) Done = "The passkey is added. Next time, choose “Sign in with a passkey”.";
        else ModelState.Refuse(no);
        if (no is null) return new SeeOther($"/{Slug}/account/passkeys");
        await OnGetAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid key, CancellationToken stop)
    {
        if ((await keep.RemoveAsync(Account, key, visit.Context, stop)).No is not null) return NotFound();
        Done = "The passkey is taken away.";
        return new SeeOther($"/{Slug}/account/passkeys");
    }
}
