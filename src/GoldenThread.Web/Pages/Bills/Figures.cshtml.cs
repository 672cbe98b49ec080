using System.ComponentModel.DataAnnotations;
using GoldenThread.Charging.Billing;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Owed;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>Charges by organisation, empty places and what they cost .</summary>
[Needs(Right.SeeChargeFigures), InArea(Area.Reports)]
public sealed class FiguresModel(ChargeFigures figures, EmptyPlaces places, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? PerPlace { get; set; }

    public IReadOnlyList<ChargeFigures.Row> Rows { get; private set; } = [];

    public EmptyPlaces.Figures? Places { get; private set; }

    public Money? Price => BillWords.Read(PerPlace);

    public string Slug => visit.Partnership.Slug;

    public string FileAddress => Addresses.With($"/{Slug}/charges/figures.csv", (nameof(From), From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), (nameof(Until), Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(PerPlace) && Price is null) ModelState.AddModelError(nameof(PerPlace), "Enter pounds and whole pence, for example 45 or 37.50");
        if (ModelState.IsValid) (From, Until) = FiguresPeriod.Or(From, Until, visit.Today);
        if (From is not { } from || Until is not { } until) return;
        Rows = await figures.DoAsync(new(from, until), visit.Context, stop);
        Places = await places.DoAsync(from, until, visit.Context, stop);
    }
}

/// <summary>The days asked for; the year from April where none are.</summary>
internal static class FiguresPeriod
{
    public static (DateOnly From, DateOnly Until) Or(DateOnly? from, DateOnly? until, DateOnly today) => (from ?? new(FundingYear.Of(today), 4, 1), until ?? today);
}
