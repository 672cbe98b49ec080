using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Evidence;

/// <summary>One piece of evidence, and the judgement of somebody outside the agency .</summary>
[Needs(Right.SeeEvidence, ToPost = Right.JudgeEvidence), InArea(Area.Assure)]
public sealed class JudgeModel(FindEvidence findEvidence, JudgeEvidence judgeEvidence, Visit visit) : PageModel
{
    [BindProperty]
    public EvidenceJudgement? Judgement { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public FoundEvidence Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public static IReadOnlyList<Choice> Judgements { get; } =
    [
        new("Embedded", "Embedded", "It shows that practice has changed"),
        new("Partly", "Partly", "Some teams or some files"),
        new("NotEvidenced", "Not evidenced", "It does not show it"),
    ];

    public bool MayJudge => Found.Evidence.Judgement is null && visit.Reach(Right.JudgeEvidence).All;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (!visit.Reach(Right.JudgeEvidence).All) return NotFound();
        if (Judgement is null) ModelState.AddModelError(nameof(Judgement), "Say what the evidence shows.");
        if (!ModelState.IsValid) return Page();
        if ((await judgeEvidence.DoAsync(new(id, Judgement!.Value, Why), visit.Context, stop)).Is(out var judged, out var no)) return Redirect($"/{Slug}/threads/{judged.FindingId}#embedding");
        ModelState.Refuse(no);
        return Page();
    }

    /// <summary>The file, as a download and never in line.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, [FromServices] Foundation.ReadFile readFile, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop) || Found.Evidence.FileId is not { } file || await readFile.OfAsync(file, visit.Context, stop) is not { } read) return NotFound();
        return File(read.Content, "application/octet-stream", read.File.Name);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findEvidence.OfAsync(id, visit.Reach(Right.SeeEvidence), visit.Context, stop) is not { } found) return false;
        Found = found;
        return true;
    }
}
