using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>A draft of the training framework: beside what is in force, what it would change for people with the list behind each number, and publishing it with the group's decision (R-031).</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class TrainingModel(FindTraining find, WhatWouldChange wouldChange, PublishDraft publish, TrySector sector, PackLibrary library, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>A sector’s own guidance, to switch on or off in the draft.</summary>
    [BindProperty]
    public string? Sector { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public FindTraining.Found Found { get; private set; } = null!;

    /// <summary>Null for whoever may not see the records it rests on.</summary>
    public WhatWouldChange.Found? Changing { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool IsOpen => Found.Draft.PublishedAsId is null;

    public string Lede => Changing is { } changing ? WouldChangeWords.Sentence(changing)
        : Found.Lines.Count == 0 ? "Nothing is changed yet. Choose below what is to change."
        : string.Join(". ", Found.Lines.Take(2).Select(l => l.Sentence)) + ".";

    public IReadOnlyList<Choice> Sectors => [.. library.Sectors.Select(s => new Choice(s.Pack.Code, $"{s.Pack.Overlay.Title}, {s.Pack.Overlay.Edition}{(Found.Tried.Overlays.Any(o => o.Code == s.Pack.Code) ? " (on)" : "")}"))];

    public string Behind(Effect effect, Sector? sector = null, Guid? agency = null) => Addresses.With($"/{Slug}/policy-drafts/{Id}/people",
        ("Effect", effect.ToString()), ("Sector", sector is { } s ? Names.Code(s) : null), ("Agency", agency?.ToString()), ("On", Changing!.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (what == "sector")
        {
            if ((await sector.DoAsync(new(Id, Sector), visit.Context, stop)).Is(out _, out var not)) return new SeeOther($"/{Slug}/policy-drafts/{Id}/training");
            if (not == Refusal.NotThere) return NotFound();
            ModelState.Refuse(not);
        }
        else if (ModelState.IsValid)
        {
            if ((await publish.DoAsync(new(Id, EffectiveFrom, Decision), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await LoadAsync(stop) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return false;
        Found = found;
        if (visit.Reach(Right.SeeWorkforce).All) Changing = await wouldChange.DoAsync(new(Id, On), visit.Context, stop);
        On ??= visit.Today;
        return true;
    }
}
