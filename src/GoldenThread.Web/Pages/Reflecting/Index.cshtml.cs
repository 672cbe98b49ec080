using GoldenThread.Evaluation.Practice;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reflecting;

/// <summary>What somebody reflected after their courses, and what their people did; read by a learner and their line manager only .</summary>
[Needs(Right.AnswerEvaluation), InArea(Area.MyLearning)]
public sealed class IndexModel(LogReflection logReflection, Visit visit) : PageModel
{
    /// <summary>The one that is being written.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Write { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public DateOnly? TalkedOn { get; set; }

    public IReadOnlyList<LogReflection.Row> Rows { get; private set; } = [];

    public LogReflection.Row? Writing => Rows.FirstOrDefault(r => r.Id == Write);

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Write is not null && Writing is null) return NotFound();
        (Words, TalkedOn) = (Writing is { Mine: true } ? Writing.Reflection : Writing?.ManagerWords, Writing?.TalkedOn);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Writing is not { } row || visit.Context.PersonId is not { } me) return NotFound();
        if (!ModelState.IsValid) return Page();
        var request = new LogReflection.Request(row.Id, Words, TalkedOn);
        if ((row.Mine ? await logReflection.DoAsync(request, me, visit.Context, stop) : await logReflection.ByManagerAsync(request, me, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/reflections");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop) => Rows = visit.Context.PersonId is { } me ? await logReflection.OfAsync(me, visit.Context, stop) : [];
}
