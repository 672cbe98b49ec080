using GoldenThread.Evaluation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>From how many answers on results are shown, and when readers are warned.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class SettingsModel(SetResultRules setResultRules, Visit visit) : PageModel
{
    [BindProperty]
    public int? FewestAnswers { get; set; }

    [BindProperty]
    public int? SharePercent { get; set; }

    [BindProperty]
    public int? PractiseAfterDays { get; set; }

    public SetResultRules.Rules Rules { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rules = await setResultRules.InForceAsync(visit.Context, stop);
        (FewestAnswers, SharePercent, PractiseAfterDays) = (Rules.FewestAnswers, Rules.SharePercent, Rules.PractiseAfterDays);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Rules = await setResultRules.InForceAsync(visit.Context, stop);
        if (!ModelState.IsValid) return Page();
        if ((await setResultRules.DoAsync(new(FewestAnswers, SharePercent, PractiseAfterDays), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/evaluation");
        ModelState.Refuse(no);
        return Page();
    }
}
