using System.ComponentModel.DataAnnotations;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Findings;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>The questions about a need, the same when it is raised and when it is changed. What can be chosen comes from the partnership's policy.</summary>
public abstract class NeedForm(PackInForce packs, ChooseAgencies choose, PersonByEmail people, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Say what people need to learn"), MaxLength(300, ErrorMessage = "Use 300 characters or fewer")]
    public string? Title { get; set; }

    [BindProperty, MaxLength(200, ErrorMessage = "Use 200 characters or fewer for the source")]
    public string? Source { get; set; }

    [BindProperty, MaxLength(200, ErrorMessage = "Use 200 characters or fewer for the theme")]
    public string? Theme { get; set; }

    [BindProperty, MaxLength(4000, ErrorMessage = "Use 4,000 characters or fewer")]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Priority { get; set; }

    [BindProperty]
    public List<string> StaffGroups { get; set; } = [];

    [BindProperty]
    public List<Guid> AgencyIds { get; set; } = [];

    [BindProperty]
    public string? AgencyText { get; set; }

    [BindProperty]
    public string? OwnerEmail { get; set; }

    public AgencyTicks Agencies { get; private set; } = null!;

    public IReadOnlyList<Choice> Sources { get; private set; } = [];

    /// <summary>The list closes the matter: nothing else may be named.</summary>
    public bool SourcesBind { get; private set; }

    /// <summary>What choosing no source means.</summary>
    public virtual string NoSource => "Taken from what it was raised from";

    public IReadOnlyList<Choice> Priorities { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    protected OperationContext Context => visit.Context;

    protected Reach Reach => visit.Reach(Right.SeeThread);

    protected async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var pack = (await packs.TodayAsync(Context, stop))?.Pack;
        Agencies = AgencyTicks.Of(await choose.DoAsync(AgencyIds, AgencyText, Context, stop));
        var sources = pack?.Needs.Sources ?? Setting.Open<IReadOnlyList<NeedSource>>("needs.sources");
        Sources = [.. sources.Or([]).Select(s => new Choice(s.Code, s.Label))];
        SourcesBind = GoldenThread.Needs.Sources.Bind(sources);
        Priorities = [.. PackCodes.Priorities(pack).Select(p => new Choice(p.Code, p.Label))];
        Groups = [.. PackCodes.StaffGroups(pack).Select(g => new Choice(g.Code, g.Label))];
        return Page();
    }

    /// <summary>Saves what was typed; shows the form again, with everything in it, where the answer is no.</summary>
    protected async Task<IActionResult> SaveAsync(Func<NeedText, Task<Result<Need>>> save, CancellationToken stop)
    {
        if (Request.Form.ContainsKey("find"))
        {
            ModelState.Quiet();
            return await ShowAsync(stop);
        }

        var (owner, known) = await OwnerAsync(stop);
        if (!known) ModelState.AddModelError(nameof(OwnerEmail), "Nobody here has this e-mail address. Check it, or leave it empty: the need then has no owner yet");
        if (!ModelState.IsValid) return await ShowAsync(stop);
        var outcome = await save(new(Title, AgencyIds, Source, Evidence, Theme, Priority, [.. StaffGroups.Where(g => !string.IsNullOrWhiteSpace(g))], owner));
        if (outcome.Is(out var need, out var no)) return new SeeOther($"/{Slug}/needs/{need.Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<(Guid? Id, bool Known)> OwnerAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(OwnerEmail)) return (null, true);
        var person = await people.DoAsync(OwnerEmail, visit.Reach(Right.SeePeople), Context, stop);
        return (person?.Id, person is not null);
    }
}
