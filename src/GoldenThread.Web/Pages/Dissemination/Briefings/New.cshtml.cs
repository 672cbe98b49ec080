using GoldenThread.Dissemination;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Dissemination.Briefings;

/// <summary>Writes a seven-part briefing; where it answers a need, the two are linked .</summary>
[Needs(Right.AnswerNeed, Of = NeedsAttribute.Whole), InArea(Area.Learn)]
public sealed class NewModel(WriteBriefing writeBriefing, LinkAnswer linkAnswer, Visit visit) : PageModel
{
    /// <summary>The need it answers.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Need { get; set; }

    /// <summary>"event" or "finding": what it follows.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Background { get; set; }

    [BindProperty]
    public string? WhyItMatters { get; set; }

    [BindProperty]
    public string? WhatWasFound { get; set; }

    [BindProperty]
    public string? WhatWorkedWell { get; set; }

    [BindProperty]
    public string? Learning { get; set; }

    [BindProperty]
    public string? WhatToDoNow { get; set; }

    [BindProperty]
    public string? Reflect { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Slug => visit.Partnership.Slug;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var parts = new BriefingParts(Title ?? "", Background ?? "", WhyItMatters ?? "", WhatWasFound ?? "", WhatWorkedWell ?? "", Learning ?? "", WhatToDoNow ?? "", Reflect ?? "");
        if (Need is not null && string.IsNullOrWhiteSpace(Why)) ModelState.AddModelError(nameof(Why), "Say why a briefing answers the need.");
        if (!ModelState.IsValid) return Page();
        if (!(await writeBriefing.DoAsync(parts, visit.Context, After is { Length: > 0 } after && Of is { } of ? new(after, of) : null, stop)).Is(out var briefing, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        if (Need is { } need) await linkAnswer.DoAsync(new(need, "briefing", briefing.Id, Why), visit.Context, stop);
        return Redirect($"/{Slug}/briefings/{briefing.Id}");
    }
}
