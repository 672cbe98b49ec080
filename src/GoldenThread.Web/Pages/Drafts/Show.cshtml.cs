using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>One draft: what it changes, what the real bookings would have cost, and publishing it with the group's decision.</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class ShowModel(FindDraft find, ChangeDraft change, ReplayBookings replay, PublishDraft publish, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Years { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public FindDraft.Found Found { get; private set; } = null!;

    /// <summary>Null where nothing of what places cost is changed.</summary>
    public ReplayBookings.Found? Replayed { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool IsOpen => Found.Draft.PublishedAsId is null;

    public IReadOnlyList<Choice> Rules => [.. Found.Rules.Select(r => new Choice(r, Said(r)))];

    public static IReadOnlyList<Choice> Spans { get; } = [new("1", "The last year"), new("2", "The last two years"), new("3", "The last three years")];

    public string FileAddress => Addresses.With($"/{Slug}/policy-drafts/{Id}/bookings.csv", (nameof(Years), Years.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static string Said(string path) => Directory.PolicyModel.Path(path);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (Rule is not null) Value = Found.Document.JsonAt(Rule);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (what == "publish")
        {
            if (ModelState.IsValid)
            {
                if ((await publish.DoAsync(new(Id, EffectiveFrom, Decision), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy");
                ModelState.Refuse(no);
            }
        }
        else
        {
            if ((await change.DoAsync(new(Id, Rule, Value), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy-drafts/{Id}");
            ModelState.Refuse(no, field => field == "path" ? nameof(Rule) : nameof(Value));
        }

        return await LoadAsync(stop) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return false;
        Found = found;
        if (found.Charges) Replayed = await replay.DoAsync(new(Id, Years), visit.Context, stop);
        return true;
    }
}
