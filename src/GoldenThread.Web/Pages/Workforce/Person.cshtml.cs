using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>Somebody's record for those who answer for them: standing, placement with a reason, notes from supervision, reasons for not completing .</summary>
[Needs(Right.SeeWorkforce, ToPost = Right.JudgeLearning, Of = "person"), InArea(Area.People)]
public sealed class PersonModel(StandingsOf standingsOf, SeeChecks seeChecks, DecidePlacement decide, NoteCompetence note, SayWhyNotCompleted sayWhy, AboutPerson about, PackInForce packs, NoteLook look, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid PostId { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public CheckSetting Setting { get; set; } = CheckSetting.Supervision;

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Need { get; set; }

    [BindProperty]
    public string? Requirement { get; set; }

    [BindProperty]
    public NotCompletedReason Reason { get; set; }

    public StandingsOf.Record Record { get; private set; } = null!;

    public IReadOnlyList<Assessed> Rows { get; private set; } = [];

    public IReadOnlyList<CompetenceCheck> Checks { get; private set; } = [];

    public bool MayDecide { get; private set; }

    public IReadOnlyList<Choice> PostsToChoose { get; private set; } = [];

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public IReadOnlyList<Choice> Requirements { get; private set; } = [];

    public static IReadOnlyList<Choice> Settings { get; } = [new(nameof(CheckSetting.Supervision), "Supervision"), new(nameof(CheckSetting.Appraisal), "Appraisal"), new(nameof(CheckSetting.PeerReview), "Peer review")];

    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new(nameof(NotCompletedReason.NoPlace), "There was no place"), new(nameof(NotCompletedReason.NotReleased), "Not released from work"), new(nameof(NotCompletedReason.NoCover), "No cover"),
        new(nameof(NotCompletedReason.Sickness), "Sickness"), new(nameof(NotCompletedReason.Leave), "Leave"), new(nameof(NotCompletedReason.Distance), "Too far away"), new(nameof(NotCompletedReason.Technology), "Technology did not work"),
        new(nameof(NotCompletedReason.AccessNotMet), "Access needs were not met"), new(nameof(NotCompletedReason.NotRelevant), "Not relevant to the work"), new(nameof(NotCompletedReason.Other), "Something else"),
    ];

    public string Slug => visit.Partnership.Slug;

    public string NameOf(string code) => Record.Rules?.Named(code)?.Name ?? char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await standingsOf.PersonAsync(Id, visit.Today, visit.Context, stop: stop) is not { } record) return NotFound();
        (Record, Rows) = (record, RecordRows.Of(record));
        await look.DoAsync(Id, visit.Context, stop);
        MayDecide = Id != visit.PersonId && await about.FindAsync(Id, visit.Context, stop) is { } whose && visit.May(Right.JudgeLearning, whose);
        if (!MayDecide) return Page();
        Checks = await seeChecks.OfAsync(Id, visit.Context, stop);
        PostsToChoose = [.. record.Posts.Select(p => new Choice(p.PostId.ToString(), $"{p.JobTitle}, {p.Agency}"))];
        if (await packs.TodayAsync(visit.Context, stop) is not { } held) return Page();
        Groups = [.. held.Pack.StaffingGroups.Or([]).Select(g => new Choice(g.Code, $"Group {g.Code}"))];
        Levels = [.. held.Pack.Levels.Select(l => new Choice(l.Code, l.Name.Or(l.Code))), .. held.Pack.TargetGroups.Items.Or([]).Select(t => new Choice(t.Code, NameOf(t.Code)))];
        Requirements = [.. FrameworkRules.Of(held.Pack).All.Select(a => new Choice(a.Code, a.Name))];
        return Page();
    }

    public async Task<IActionResult> OnPostPlaceAsync(CancellationToken stop)
    {
        if (await standingsOf.PersonAsync(Id, visit.Today, visit.Context, stop: stop) is not { } record || record.Posts.All(p => p.PostId != PostId)) return NotFound();
        return await ThenAsync(await decide.DoAsync(new(PostId, Group, Level, Why), visit.Context, stop), stop);
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken stop)
    {
        if (On is null) ModelState.AddModelError(nameof(On), "Enter the day.");
        return On is { } on ? await ThenAsync(await note.DoAsync(new(Id, Setting, on, Seen, Need), visit.Context, stop), stop) : await OnGetAsync(stop);
    }

    public async Task<IActionResult> OnPostNotDoneAsync(CancellationToken stop) => await ThenAsync(await sayWhy.DoAsync(new(Id, Requirement, Reason), visit.Context, stop), stop);

    private async Task<IActionResult> ThenAsync<T>(Result<T> result, CancellationToken stop)
        where T : notnull
    {
        if (result.Is(out _, out var no)) return Redirect($"/{Slug}/people/{Id}/learning");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await OnGetAsync(stop);
    }
}
