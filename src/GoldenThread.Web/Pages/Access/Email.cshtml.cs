using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Asks to change one's own address; the new one has to be proved first.</summary>
[Needs(Right.ManageOwnAccount)]
public sealed class EmailModel(ChangeEmail change, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the new e-mail address"), MaxLength(320, ErrorMessage = "Use 320 characters or fewer")]
    public string? NewEmail { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your present password")]
    public string? Password { get; set; }

    [TempData]
    public string? Done { get; set; }

    public string Slug => visit.Partnership.Slug;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if (!(await change.AskAsync(new(visit.SignedIn!.AccountId!.Value, NewEmail, Password!), visit.Context, stop)).Is(out _, out var no))
        {
            ModelState.Refuse(no, field => field == "email" ? nameof(NewEmail) : nameof(Password));
            return Page();
        }

        Done = "We have sent a link to the new address. Until it is used, everything stays as it is.";
        return new SeeOther($"/{Slug}/account");
    }
}
