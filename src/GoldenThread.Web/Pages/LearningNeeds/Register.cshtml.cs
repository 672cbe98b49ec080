using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.LearningNeeds;

/// <summary>The needs register .</summary>
[Needs(Right.SeeThread), InArea(Area.Assure)]
public sealed class RegisterModel(ListNeeds list, ListAgencies agencies, PackInForce packs, Visit visit) : PageModel
{
    public const string Mine = "mine";
    public const string Nobody = "nobody";

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Priority { get; set; }

    /// <summary>"mine", "nobody" or empty: no name or id of a person in an address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unanswered { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Paged<ListNeeds.Row> Needs { get; private set; } = null!;

    public IReadOnlyList<Choice> Sources { get; private set; } = [];

    public IReadOnlyList<Choice> Priorities { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public static IReadOnlyList<Choice> Statuses { get; } = [.. Enum.GetValues<NeedStatus>().Select(s => new Choice(Names.Code(s), NeedWords.Status(s)))];

    public static IReadOnlyList<Choice> Owners { get; } = [new(Mine, "Mine"), new(Nobody, "Nobody yet")];

    public bool MayAnswer => visit.Reach(Right.AnswerNeed).All;

    public bool MayAnalyse => visit.May(Right.ManageSurveys);

    public bool MayPropose => visit.May(Right.ProposeNeed);

    public string Slug => visit.Partnership.Slug;

    public bool Narrowed => Status is not null || Source is not null || Priority is not null || Owner is not null || Unanswered || Agency is not null || !string.IsNullOrWhiteSpace(Text);

    public async Task OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page);
        var reach = visit.Reach(Right.SeeThread);
        Needs = await list.DoAsync(
            new(Names.FromCode<NeedStatus>(Status), Source, Priority, Owner == Mine ? visit.PersonId : null, Owner == Nobody, Unanswered, AgencyId: Agency, Text: Text, Page: page), reach, visit.Context, stop);
        var pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
        Sources = [.. (pack?.Needs.Sources.Or([]) ?? []).Select(s => new Choice(s.Code, s.Label))];
        Priorities = [.. PackCodes.Priorities(pack).Select(p => new Choice(p.Code, p.Label))];
        if (reach.All) Agencies = [.. (await agencies.DoAsync(new(Page: new(0, 200)), visit.Context, stop)).Items.Select(a => new Choice(a.Id.ToString(), a.Name))];
    }

    public string? SourceOf(ListNeeds.Row row) => row.Source is { } code ? Sources.FirstOrDefault(s => s.Value == code)?.Words ?? code : null;

    public string? At(string? cursor) => cursor is null ? null : Addresses.With(
        $"/{Slug}/needs", (nameof(Status), Status), (nameof(Source), Source), (nameof(Priority), Priority), (nameof(Owner), Owner), (nameof(Unanswered), Unanswered ? "true" : null), (nameof(Agency), Agency?.ToString()), (nameof(Text), Text), (nameof(Cursor), cursor));
}
