using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Forms;

/// <summary>Whoever answered a named form takes the answers back, by the same link.</summary>
[OpenToAll]
public sealed class WithdrawModel(WithdrawResponse withdraw, Visit visit) : PageModel
{
    public string FormTitle { get; private set; } = "";

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string link, string? said, CancellationToken stop)
    {
        Done = said == "withdrawn";
        return Done || await LoadAsync(link, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string link, CancellationToken stop) =>
        (await withdraw.AtLinkAsync(link, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{visit.Partnership.Slug}/forms/{link}/withdraw?said=withdrawn") : NotFound();

    private async Task<bool> LoadAsync(string link, CancellationToken stop)
    {
        if (await withdraw.TitleAtLinkAsync(link, visit.Context, stop) is not { } title) return false;
        FormTitle = title;
        return true;
    }
}
