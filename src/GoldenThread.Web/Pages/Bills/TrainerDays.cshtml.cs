using System.ComponentModel.DataAnnotations;
using GoldenThread.Charging.Billing;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Trainer days that organisations lent, and the places they earned.</summary>
[Needs(Right.SeeCharges, ToPost = Right.DecideCharges), InArea(Area.Events)]
public sealed class TrainerDaysModel(TrainerCredits credits, GiveTrainerDays give, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public TrainerCredits.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayGive => visit.May(Right.DecideCharges) && Found.Rule is not null;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var halves = decimal.TryParse(Days, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var days) && days * 2 == decimal.Truncate(days * 2) && Math.Abs(days) <= 100 ? (int?)(days * 2) : null;
        if (Agency is null) ModelState.AddModelError(nameof(Agency), "Choose the organisation");
        if (halves is null or 0) ModelState.AddModelError(nameof(Days), "Enter whole or half days, for example 1 or 1.5");
        if (On is null && ModelState.IsValid) ModelState.AddModelError(nameof(On), "Enter the day");
        if (ModelState.IsValid)
        {
            if ((await give.DoAsync(new(Agency!.Value, On!.Value, halves!.Value, What), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/charges/trainer-days");
            ModelState.Refuse(no);
        }

        await ShowAsync(stop);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Found = await credits.DoAsync(visit.Reach(Right.SeeCharges), visit.Context, stop);
        if (visit.May(Right.DecideCharges)) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 300)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }
}
