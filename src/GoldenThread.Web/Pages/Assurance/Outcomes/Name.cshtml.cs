using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Assurance.Outcomes;

/// <summary>Names what should get better for children because of a finding.</summary>
[Needs(Right.RaiseNeed, Of = "finding"), InArea(Area.Assure)]
public sealed class NameModel(FindingThread findingThread, NameOutcome nameOutcome, Visit visit) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public string? Better { get; set; }

    [BindProperty]
    public int? Count { get; set; }

    [BindProperty]
    public int? Of { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public string Title { get; private set; } = "";

    public string Slug => visit.Partnership.Slug;

    public static IReadOnlyList<Choice> Directions { get; } = [new("more", "More is better"), new("fewer", "Fewer is better")];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Better is not ("more" or "fewer")) ModelState.AddModelError(nameof(Better), "Say which way is better for children.");
        var some = Count is not null || Of is not null || On is not null;
        if (some && (Count is null || Of is null || On is null)) ModelState.AddModelError(nameof(Count), "Enter the count, the total and the day, or leave all three empty.");
        if (!ModelState.IsValid) return Page();
        NameOutcome.Figure? before = some ? new(Count!.Value, Of!.Value, On!.Value) : null;
        if ((await nameOutcome.DoAsync(new(id, Name ?? "", Definition ?? "", Better == "more", before), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/threads/{id}#outcome");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await findingThread.OnAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } thread) return false;
        Title = thread.Finding.Title;
        return true;
    }
}
