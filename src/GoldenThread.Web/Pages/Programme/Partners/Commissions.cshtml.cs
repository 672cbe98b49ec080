using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Partners;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Partners;

/// <summary>Specialist courses and trainers that are bought: supplier, brief, cost, days .</summary>
[Needs(Right.ManageProgramme), InArea(Area.Events)]
public sealed class CommissionsModel(CommissionTraining commissionTraining, ListEvents listEvents, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Supplier { get; set; }

    [BindProperty]
    public string? Brief { get; set; }

    [BindProperty]
    public string? Cost { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public Guid? Event { get; set; }

    public CommissionTraining.Year Found { get; private set; } = null!;

    public IReadOnlyList<Choice> Events { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public int Shown => Year ?? visit.Today.Year;

    public string Lede => Found.Rows.Count == 0 ? $"Nothing is commissioned for {Shown}." : $"{Found.Rows.Count(r => r.Commission.CalledOffAt is null)} commissioned for {Shown}, {Found.Cost} together.";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return await SayAsync((await commissionTraining.DoAsync(new(Heading, Supplier, Brief, Pounds(), From, Until, Event), visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostCallOffAsync(Guid commission, CancellationToken stop) => await SayAsync((await commissionTraining.CallOffAsync(commission, visit.Context, stop)).No, stop);

    private Money? Pounds() => decimal.TryParse((Cost ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds <= 10_000_000 && decimal.Truncate(pounds * 100) == pounds * 100 ? new Money((int)(pounds * 100)) : null;

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/commissions{(From is { } from ? $"?year={from.Year}" : "")}");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no, field => field switch { "title" => nameof(Heading), "eventId" => nameof(Event), _ => null });
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (Shown is < 2000 or > 2100) return NotFound();
        Found = await commissionTraining.ShowAsync(Shown, visit.Context, stop);
        Events = [.. (await listEvents.DoAsync(new(All: true), new(0, 100), visit.Context, stop)).Items.Select(e => new Choice(e.Id.ToString(), $"{e.Title}, {London.SayShort(e.Dates.FirstDay)}"))];
        return Page();
    }
}
