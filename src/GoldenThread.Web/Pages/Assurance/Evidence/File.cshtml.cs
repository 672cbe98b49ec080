using GoldenThread.Assurance;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Evidence;

/// <summary>An agency files evidence that a finding has become practice .</summary>
[Needs(Right.SeeThread, ToPost = Right.FileEvidence), InArea(Area.Assure)]
[LargestRequest(FileKind.MostBytes + (1024 * 1024))]
public sealed class FileModel(FindingThread findingThread, FileEvidence fileEvidence, StoreFile storeFile, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public EvidenceKind? Kind { get; set; }

    [BindProperty]
    public DateOnly? EffectiveOn { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public GatheredThread Thread { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    /// <summary>The agencies that the reader may file for.</summary>
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<EvidenceKind>().Select(k => new Choice(k.ToString(), Words(k)))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Agency is null || Agencies.All(a => a.Value != Agency.ToString())) ModelState.AddModelError(nameof(Agency), "Choose the organisation that the evidence is from.");
        if (Kind is null) ModelState.AddModelError(nameof(Kind), "Choose what kind of evidence it is.");
        if (EffectiveOn is null && ModelState[nameof(EffectiveOn)]?.Errors.Count is null or 0) ModelState.AddModelError(nameof(EffectiveOn), "Enter the day that the evidence speaks of.");
        if (!ModelState.IsValid) return Page();

        Guid? file = null;
        if (Upload is { Length: > 0 })
        {
            using var memory = new MemoryStream();
            await Upload.CopyToAsync(memory, stop);
            if (!(await storeFile.DoAsync(Upload.FileName, memory.ToArray(), visit.Context, stop)).Is(out var stored, out var notTaken))
            {
                ModelState.AddModelError(nameof(Upload), notTaken.Words);
                return Page();
            }

            file = stored.Id;
        }

        var filed = await fileEvidence.DoAsync(new(id, Agency!.Value, Kind!.Value, EffectiveOn!.Value, Summary ?? "", Measure, file), visit.Context, stop);
        if (filed.Is(out _, out var no)) return Redirect($"/{Slug}/threads/{id}#embedding");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findingThread.OnAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } thread) return false;
        Thread = thread;
        var reach = visit.Reach(Right.FileEvidence);
        Agencies = [.. thread.Facts.Agencies.Where(a => reach.Covers(About.Agency(a.AgencyId))).Select(a => new Choice(a.AgencyId.ToString(), a.Name))];
        return true;
    }

    private static string Words(EvidenceKind kind) => kind switch
    {
        EvidenceKind.AuditRepeated => "An audit, done again",
        EvidenceKind.DipSample => "A dip sample of files",
        EvidenceKind.PractitionerSurvey => "A survey of practitioners",
        EvidenceKind.ChildOrFamilyVoice => "What children or families say",
        EvidenceKind.DataTrend => "A trend in data",
        EvidenceKind.Observation => "Observation of practice",
        EvidenceKind.Supervision => "Supervision records",
        EvidenceKind.TrainingEvaluation => "Evaluation of training",
        EvidenceKind.Inspection => "An inspection",
        _ => "Something else",
    };
}
