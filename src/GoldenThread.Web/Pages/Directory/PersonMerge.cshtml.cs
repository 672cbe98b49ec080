using GoldenThread.People;
using GoldenThread.People.Merging;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Makes two records of one person one: first what would move and what stands in the way, then the merge; and taking it back.</summary>
[Needs(Right.ManagePeople, Of = "person"), InArea(Area.People)]
public sealed class PersonMergeModel(MergePeople merge, UndoMerge undo, FindPerson find, PersonByEmail byEmail, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Person Kept { get; private set; } = null!;

    public MergePeople.Look? Look { get; private set; }

    public IReadOnlyList<UndoMerge.Undoable> Merges { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string Say(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' ');

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(null, stop);

    public async Task<IActionResult> OnPostLookAsync(CancellationToken stop)
    {
        var other = await byEmail.DoAsync(Email ?? "", visit.Reach(Right.SeePeople), visit.Context, stop);
        if (other is null || other.Id == Id) ModelState.AddModelError(nameof(Email), "Enter the address of another record of this partnership");
        return await ShowAsync(other?.Id, stop);
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid other, CancellationToken stop)
    {
        if ((await merge.DoAsync(new(Id, other, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(other, stop);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm(Name = "merge")] Guid mergeId, CancellationToken stop)
    {
        if ((await undo.DoAsync(mergeId, Id, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(null, stop);
    }

    private async Task<IActionResult> ShowAsync(Guid? other, CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Kept = found.Person;
        if (other is { } id && id != Id) Look = await merge.LookAsync(Id, id, visit.Context, stop);
        Merges = await undo.OfAsync(Id, visit.Context, stop);
        return Page();
    }
}
