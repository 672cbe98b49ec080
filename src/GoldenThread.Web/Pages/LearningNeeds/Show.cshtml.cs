using System.ComponentModel.DataAnnotations;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>One need: where it stands, what may follow and why not yet, and what answers it.</summary>
[Needs(Right.SeeThread, Of = "need", ToPost = Right.AnswerNeed), InArea(Area.Assure)]
public sealed class ShowModel(FindNeed find, NameAnswers name, AcceptNeed accept, AdvanceNeed advance, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was delivered, or what the evaluation showed.</summary>
    [BindProperty, MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    public FindNeed.Found Found { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, NameAnswers.Named> Answers { get; private set; } = new Dictionary<Guid, NameAnswers.Named>();

    public string? Source { get; private set; }

    /// <summary>False: the partnership names no sources, so the words are somebody's own.</summary>
    public bool SourcesSet { get; private set; }

    public string? Priority { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayAnswer => visit.May(Right.AnswerNeed);

    public bool MayChange => visit.May(Right.RaiseNeed);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken stop) => await SayAsync(await accept.DoAsync(Id, visit.Context, stop), stop);

    public async Task<IActionResult> OnPostDeliveredAsync(CancellationToken stop) => await SayAsync(await advance.DoAsync(new(Id, NeedStatus.Delivered, Why), visit.Context, stop), stop);

    public async Task<IActionResult> OnPostEvaluatedAsync(CancellationToken stop) => await SayAsync(await advance.DoAsync(new(Id, NeedStatus.Evaluated, Why), visit.Context, stop), stop);

    private async Task<IActionResult> SayAsync(Result<Need> outcome, CancellationToken stop)
    {
        if (outcome.Is(out _, out var no)) return new SeeOther($"/{Slug}/needs/{Id}");
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Reach(Right.SeeThread), visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        Answers = await name.DoAsync([.. found.Responses.Select(r => r.AnswerId).OfType<Guid>()], visit.Context, stop);
        var pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
        var sources = pack?.Needs.Sources ?? Setting.Open<IReadOnlyList<NeedSource>>("needs.sources");
        (Source, SourcesSet) = (Sources.Say(sources, found.Need.Source), Sources.Bind(sources));
        if (found.Need.Priority is { } priority) Priority = PackCodes.Say(PackCodes.Priorities(pack), priority);
        var groups = PackCodes.StaffGroups(pack);
        Groups = [.. found.Need.StaffGroups.Select(g => PackCodes.Say(groups, g))];
        return Page();
    }
}
