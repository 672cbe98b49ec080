using System.ComponentModel.DataAnnotations;
using GoldenThread.Assurance;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Limits;

/// <summary>Sets one limit of the partnership's own, with the reason .</summary>
[Needs(Right.JudgeEvidence, Of = NeedsAttribute.Whole), InArea(Area.Assure)]
public sealed class ChangeModel(SeeThreadLimits seeThreadLimits, SetThreadLimit setThreadLimit, Visit visit) : PageModel
{
    [BindProperty, Display(Name = "The limit")]
    public int? Value { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public SeeThreadLimits.Row Row { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Asks => Row.Limit switch
    {
        ThreadLimit.EvidenceMonths or ThreadLimit.OutcomeMonths => "Within how many months?",
        ThreadLimit.FewestAnswers => "How many people at least?",
        _ => "Within how many days?",
    };

    public async Task<IActionResult> OnGetAsync(string limit, CancellationToken stop)
    {
        if (!await LoadAsync(limit, stop)) return NotFound();
        Value = Row.Set?.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string limit, CancellationToken stop)
    {
        if (!await LoadAsync(limit, stop)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await setThreadLimit.DoAsync(new(Row.Limit, Value, Why), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/threads/limits");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(string limit, CancellationToken stop)
    {
        if (Names.FromCode<ThreadLimit>(limit) is not { } known) return false;
        Row = (await seeThreadLimits.OnAsync(visit.Context, stop)).Rows.Single(r => r.Limit == known);
        return true;
    }
}
