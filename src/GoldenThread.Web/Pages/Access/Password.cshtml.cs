using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Changing one's own password.</summary>
[Needs(Right.ManageOwnAccount)]
public sealed class PasswordModel(ChangePassword change, YourAccount account, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your present password")]
    public string? Present { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter a new password")]
    public string? New { get; set; }

    [TempData]
    public string? Done { get; set; }

    public string Slug => visit.Partnership.Slug;

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop) => Email = (await account.ShowAsync(visit.SignedIn!, visit.Context, stop)).Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (!ModelState.IsValid) return Page();
        var result = await change.DoAsync(new(visit.SignedIn!.AccountId!.Value, visit.SignedIn.SessionId!.Value, Present!, New!), visit.Context, stop);
        if (!result.Is(out _, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        Done = "Your password has been changed.";
        return new SeeOther($"/{Slug}/account");
    }
}
