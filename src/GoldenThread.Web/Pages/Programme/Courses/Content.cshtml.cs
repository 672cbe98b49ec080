using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Content;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Courses;

/// <summary>What a course teaches over time: its versions, what has to be looked at, and the checklist before it is approved (R-026, R-102, R-103, R-272).</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class ContentModel(ListReviews listReviews, FileVersion fileVersion, ApproveCourse approveCourse, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<string> Principles { get; set; } = [];

    [BindProperty]
    public bool RespectsDifferences { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    public ContentSource? Source { get; set; }

    [BindProperty]
    public string? Changed { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public ListReviews.Row Course { get; private set; } = null!;

    public IReadOnlyList<Choice> AllPrinciples { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public IReadOnlyList<Choice> Sources { get; } = [.. Enum.GetValues<ContentSource>().Select(s => new Choice(s.ToString(), Say(s)))];

    public static string Say(ContentSource source) => source switch
    {
        ContentSource.YearlyReview => "A review of the content",
        ContentSource.LawOrProcedure => "Changed law, guidance or procedure",
        ContentSource.PoolMeeting => "A meeting of the training pool",
        _ => "New learning",
    };

    public static string Say(ListReviews.Row row) => row.Standing switch
    {
        ReviewStanding.Flagged => $"To be looked at: {string.Join("; ", row.Flags)}",
        ReviewStanding.Overdue => $"Was to be looked at by {London.SayShort(row.DueOn!.Value)}",
        ReviewStanding.InDate => $"To be looked at by {London.SayShort(row.DueOn!.Value)}",
        _ => "How often content is looked at is not set by this partnership",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken stop) => await SayAsync((await approveCourse.DoAsync(new(Id, Principles, RespectsDifferences), visit.Context, stop)).No, stop);

    public async Task<IActionResult> OnPostVersionAsync(CancellationToken stop)
    {
        if (Source is null) ModelState.AddModelError(nameof(Source), "Choose what led to it");
        if (!ModelState.IsValid) return await LoadAsync(stop) ? Page() : NotFound();
        return await SayAsync((await fileVersion.DoAsync(new(Id, EffectiveOn ?? visit.Today, Source!.Value, Changed, Because), visit.Context, stop)).No, stop);
    }

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/courses/{Id}/content");
        if (no.Kind == RefusalKind.NotThere || !await LoadAsync(stop)) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await listReviews.DoAsync(Id, visit.Context, stop);
        if (found.Rows.Count == 0) return false;
        (Course, AllPrinciples) = (found.Rows[0], [.. found.Principles.Select(p => new Choice(p, p))]);
        return true;
    }
}
