using GoldenThread.Dissemination;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Dissemination.Briefings;

/// <summary>Finished activities after which nobody has issued a briefing .</summary>
[Needs(Right.AnswerNeed, Of = NeedsAttribute.Whole), InArea(Area.Learn)]
public sealed class MissingModel(WithoutBriefing withoutBriefing, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Paged<WithoutBriefing.Row> Rows { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => Rows.Total switch
    {
        0 => "A briefing has been issued after every finished activity.",
        1 => "One finished activity has no briefing yet.",
        var n => $"{n} finished activities have no briefing yet.",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!PageOf.TryRead(Cursor, out var page)) return NotFound();
        Rows = await withoutBriefing.OfAsync(page, visit.Context, stop);
        return Page();
    }

    public string? At(string? cursor) => cursor is null ? null : $"/{Slug}/briefings/missing?cursor={cursor}";
}
