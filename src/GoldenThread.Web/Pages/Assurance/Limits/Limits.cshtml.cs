using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Limits;

/// <summary>The limits by which threads are judged, whose they are, and every change with its reason .</summary>
[Needs(Right.SeeEvidence), InArea(Area.Assure)]
public sealed class LimitsModel(SeeThreadLimits seeThreadLimits, Visit visit) : PageModel
{
    public SeeThreadLimits.Seen Seen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool MaySet => visit.Reach(Right.JudgeEvidence).All;

    public string Lede => Seen.Rows.Count(r => r.Set is not null) switch
    {
        0 => "This partnership has set none of its own: all are the product’s defaults.",
        1 => "This partnership has set one of its own; the others are the product’s defaults.",
        var n => $"This partnership has set {n} of its own; where it has not, the product’s default holds.",
    };

    public async Task OnGetAsync(CancellationToken stop) => Seen = await seeThreadLimits.OnAsync(visit.Context, stop);
}
