using GoldenThread.Evaluation.Practice;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reflecting;

/// <summary>Writes down how practising went by the link of the mail, without an account. Looking changes nothing, so a mail scanner that follows links cannot write.</summary>
[OpenToAll]
public sealed class ByMailModel(LogReflection logReflection, Visit visit) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? TalkedOn { get; set; }

    public LogReflection.Row Row { get; private set; } = null!;

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string code, string? said, CancellationToken stop)
    {
        if (!await LoadAsync(id, code, stop)) return NotFound();
        (Words, TalkedOn, Sent) = (Row.Reflection, Row.TalkedOn, said == "sent");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string code, CancellationToken stop)
    {
        if (!await LoadAsync(id, code, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await logReflection.AtLinkAsync(code, new(id, Words, TalkedOn), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"{RemindToPractise.PathOf(visit.Partnership.Slug, id, code)}?said=sent");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string code, CancellationToken stop)
    {
        if (await logReflection.ByCodeAsync(id, code, visit.Context, stop) is not { } row) return false;
        Row = row;
        return true;
    }
}
