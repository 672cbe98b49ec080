using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>The findings within one's reach, newest first, with how far each has come.</summary>
[Needs(Right.SeeThread), InArea(Area.Assure)]
public sealed class ListModel(ListFindings list, ListAgencies agencies, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stands { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Priority { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Paged<ListFindings.Row> Findings { get; private set; } = null!;

    public IReadOnlyList<Choice> Priorities { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<FirstHalf>().Select(s => new Choice(Names.Code(s), FirstHalves.Say(s)))];

    public string Slug => visit.Partnership.Slug;

    public bool MayRecord => visit.May(Right.RecordFinding);

    /// <summary>Who sees only what is published is not told how far each has come here.</summary>
    public bool SeesMore => Reach is { All: true } or { AgencyIds.Count: > 0 };

    public bool Narrowed => Kind is not null || Stands is not null || Priority is not null || Agency is not null || !string.IsNullOrWhiteSpace(Text);

    private Reach Reach => visit.Reach(Right.SeeThread);

    public async Task OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page);
        Findings = await list.DoAsync(new(Names.FromCode<FindingKind>(Kind), SeesMore ? Names.FromCode<FirstHalf>(Stands) : null, Priority, SeesMore ? Agency : null, Text, page), Reach, visit.Context, stop);
        Priorities = [.. PackCodes.Priorities((await packs.TodayAsync(visit.Context, stop))?.Pack).Select(p => new Choice(p.Code, p.Label))];
        if (Reach.All) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 200)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

    public string? At(string? cursor) => cursor is null ? null : Addresses.With(
        $"/{Slug}/findings", (nameof(Kind), Kind), (nameof(Stands), Stands), (nameof(Priority), Priority), (nameof(Agency), Agency?.ToString()), (nameof(Text), Text), (nameof(Cursor), cursor));
}
