using System.ComponentModel.DataAnnotations;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Assurance.Threads;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>The questions about a finding, the same when it is recorded and when it is changed.</summary>
public abstract class FindingForm(PackInForce packs, ChooseAgencies choose, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the title of the finding"), MaxLength(300, ErrorMessage = "Use 300 characters or fewer for the title")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what kind of finding it is")]
    public string? Kind { get; set; }

    [BindProperty, Display(Name = "The day it was published or reported"), Required(ErrorMessage = "Enter the day it was published or reported")]
    public DateOnly? PublishedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the theme: what the finding is about"), MaxLength(200, ErrorMessage = "Use 200 characters or fewer for the theme")]
    public string? Theme { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty, MaxLength(500, ErrorMessage = "Use 500 characters or fewer for the source")]
    public string? Source { get; set; }

    [BindProperty, MaxLength(4000, ErrorMessage = "Use 4,000 characters or fewer for what it says")]
    public string? Summary { get; set; }

    [BindProperty]
    public List<Guid> AgencyIds { get; set; } = [];

    /// <summary>Part of a name, to find organisations to tick.</summary>
    [BindProperty]
    public string? AgencyText { get; set; }

    public AgencyTicks Agencies { get; private set; } = null!;

    public IReadOnlyList<Choice> Priorities { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<FindingKind>().Select(k => new Choice(Names.Code(k), FindingWords.Kind(k)))];

    protected OperationContext Context => visit.Context;

    protected async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Agencies = AgencyTicks.Of(await choose.DoAsync(AgencyIds, AgencyText, Context, stop));
        Priorities = [.. PackCodes.Priorities((await packs.TodayAsync(Context, stop))?.Pack).Select(p => new Choice(p.Code, p.Label))];
        return Page();
    }

    protected async Task<IActionResult> SaveAsync(Func<RecordFinding.Request, Task<Result<Finding>>> save, CancellationToken stop)
    {
        if (Request.Form.ContainsKey("find"))
        {
            ModelState.Quiet();
            return await ShowAsync(stop);
        }

        var kind = Names.FromCode<FindingKind>(Kind);
        if (Kind is not null && kind is null) ModelState.AddModelError(nameof(Kind), "Choose what kind of finding it is");
        if (!ModelState.IsValid) return await ShowAsync(stop);
        var outcome = await save(new(Title, kind!.Value, PublishedOn!.Value, Theme, AgencyIds, Priority, Source, Summary));
        if (outcome.Is(out var finding, out var no)) return new SeeOther($"/{Slug}/findings/{finding.Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }
}
