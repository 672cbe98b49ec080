using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>After how long an account that nobody uses is closed.</summary>
[Needs(Right.ManagePeople), InArea(Area.Settings)]
public sealed class UnusedAccountsModel(SetDormancy set, Visit visit) : PageModel
{
    [BindProperty, Display(Name = "The number of months")]
    public int? Months { get; set; }

    public SetDormancy.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Seen = await set.ShowAsync(visit.Context, stop);
        Months = Seen.Months;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            if ((await set.DoAsync(Months, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/settings/unused-accounts");
            ModelState.Refuse(no);
        }

        Seen = await set.ShowAsync(visit.Context, stop);
        return Page();
    }
}
