using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework.Extending;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>Gives everybody due in a period longer, with a reason they read, and takes it back for thirty days.</summary>
[Needs(Right.RecordWorkforce, Of = NeedsAttribute.Whole), InArea(Area.Reports)]
public sealed class ExtensionsModel(ListExtensions list, ExtendDue extend, UndoExtension undo, ListAgencies agencies, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Requirement { get; set; }

    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty, Display(Name = "The first day of the period")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day of the period")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "The day they have until")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Choice> Requirements { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<ListExtensions.Row> Rows { get; private set; } = [];

    public ExtendDue.Look? Seen { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Id = Guid.CreateVersion7();
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, Guid? taken, CancellationToken stop)
    {
        if (taken is { } back)
        {
            if ((await undo.DoAsync(back, visit.Context, stop)).Is(out _, out var not)) return new SeeOther($"/{Slug}/coverage/put-off");
            if (not == Refusal.NotThere) return NotFound();
            ModelState.Refuse(not);
        }
        else if (ModelState.IsValid)
        {
            var request = new ExtendDue.Request(Id == Guid.Empty ? Guid.CreateVersion7() : Id) { AgencyId = AgencyId, Requirement = Requirement, From = From, Until = Until, To = To, Why = Why };
            if (what == "extend")
            {
                if ((await extend.DoAsync(request, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/coverage/put-off");
                if (no == Refusal.NotThere) return NotFound();
                ModelState.Refuse(no);
            }
            else if ((await extend.LookAsync(request, visit.Context, stop)).Is(out var seen, out var no))
            {
                Seen = seen;
            }
            else
            {
                ModelState.Refuse(no);
            }
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Rows = await list.DoAsync(visit.Context, stop);
        Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 1000)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
        Requirements = await packs.TodayAsync(visit.Context, stop) is { } held ? [.. FrameworkRules.Of(held.Pack).All.Select(a => new Choice(a.Code, a.Name))] : [];
        return Page();
    }
}
