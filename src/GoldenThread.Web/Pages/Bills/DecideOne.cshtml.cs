using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Approves, reduces or waives one charge .</summary>
[Needs(Right.DecideCharges, Of = "charge"), InArea(Area.Events)]
public sealed class DecideOneModel(FindCharge find, DecideCharge decide, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Verdict? Verdict { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public ExemptionReason? Ground { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? VerifiedBy { get; set; }

    [BindProperty]
    public Payer? Payer { get; set; }

    public FindCharge.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public bool AmountOpen => Found.Charge.Decision == ChargeDecision.OfficerDecides;

    public IReadOnlyList<Choice> Verdicts => AmountOpen
        ? [new(nameof(Charging.Queue.Verdict.Approve), "Charge the amount below"), new(nameof(Charging.Queue.Verdict.Waive), "Waive it")]
        : [new(nameof(Charging.Queue.Verdict.Approve), $"Approve {Found.Charge.Proposed}"), new(nameof(Charging.Queue.Verdict.Reduce), "Reduce it to the amount below"), new(nameof(Charging.Queue.Verdict.Waive), "Waive it")];

    /// <summary>The grounds the policy names; empty where it names none and any reason will do.</summary>
    public IReadOnlyList<Choice> Grounds => Found.Policy.Exemptions.Is(out var known) ? [.. known.Select(g => new Choice(g.Reason.ToString(), BillWords.Say(g.Reason)))] : [];

    public bool AsksForProof => Found.Policy.Exemptions.IsSet || Found.Policy.ExemptionProof.IsSet;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var amount = BillWords.Read(Amount);
        if (Verdict is null) ModelState.AddModelError(nameof(Verdict), "Choose what you decide");
        if (!string.IsNullOrWhiteSpace(Amount) && amount is null && Verdict != Charging.Queue.Verdict.Waive) ModelState.AddModelError(nameof(Amount), "Enter pounds and whole pence, for example 25 or 12.50");
        if (ModelState.IsValid)
        {
            var request = new DecideCharge.Request(Id, Verdict!.Value, Reason) { Amount = Verdict == Charging.Queue.Verdict.Waive ? null : amount, Ground = Ground, Evidence = Evidence, VerifiedBy = VerifiedBy, Payer = Payer };
            if ((await decide.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/charges/{Id}");
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
