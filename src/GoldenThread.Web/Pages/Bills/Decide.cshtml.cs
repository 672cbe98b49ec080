using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Decides several charges at once: choose, see what it comes to, do it .</summary>
[Needs(Right.DecideCharges), InArea(Area.Events)]
public sealed class DecideModel(DecideCharges decide, Visit visit) : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public Verdict Verdict { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public ExemptionReason? Ground { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? VerifiedBy { get; set; }

    public IReadOnlyList<DecideCharges.Row>? Preview { get; private set; }

    public IReadOnlyList<DecideCharges.Row>? Done { get; private set; }

    public static IReadOnlyList<Choice> Verdicts { get; } = [new(nameof(Verdict.Approve), "Approve them as proposed"), new(nameof(Verdict.Waive), "Waive them")];

    public static IReadOnlyList<Choice> Grounds { get; } = [.. Enum.GetValues<ExemptionReason>().Select(r => new Choice(r.ToString(), BillWords.Say(r)))];

    public string Slug => visit.Partnership.Slug;

    public IActionResult OnGet() => Redirect($"/{Slug}/charges/queue?State=proposed");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "step")] string? step, CancellationToken stop)
    {
        if (Ids.Count == 0)
        {
            ModelState.AddModelError("", "Choose at least one charge on the list before.");
            return Page();
        }

        if (step is null or "choose")
        {
            ModelState.Quiet();
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Say why you decide so; it stays beside each charge.");
        if (!ModelState.IsValid) return Page();
        var request = new DecideCharges.Request(Ids, new(Guid.Empty, Verdict, Reason) { Ground = Ground, Evidence = Evidence, VerifiedBy = VerifiedBy });
        var outcome = step == "do" ? await decide.DoAsync(request, visit.Context, stop) : await decide.PreviewAsync(request, visit.Context, stop);
        if (!outcome.Is(out var rows, out var no)) ModelState.Refuse(no);
        else if (step == "do") Done = rows;
        else Preview = rows;
        return Page();
    }
}
