using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>What a post asks, by when and why, with the next dates; a few plain questions and nothing stored (R-027, R-037, R-039).</summary>
[OpenToAll, InArea(Area.Learn, Opens = true)]
public sealed class NeedModel(PackInForce packs, ListEvents listEvents, Visit visit) : PageModel
{
    private const int Longest = 60;

    private ILookup<string, ListEvents.Row> _dates = Array.Empty<ListEvents.Row>().ToLookup(e => "");

    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Target { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<string> Roles { get; set; } = [];

    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? Since { get; set; }

    public IReadOnlyList<Choice> Groups { get; private set; } = [];

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    public IReadOnlyList<Choice> Targets { get; private set; } = [];

    public IReadOnlyList<Choice> Sectors { get; private set; } = [];

    public IReadOnlyList<Choice> RolesToChoose { get; private set; } = [];

    public IReadOnlyList<Assessed> Rows { get; private set; } = [];

    public string? Guidance { get; private set; }

    public string? Version { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public string Lede { get; private set; } = "A few plain questions, then what is asked, by when and why.";

    /// <summary>The next dates of what answers a requirement.</summary>
    public IReadOnlyList<ListEvents.Row> Dates(string code) => [.. _dates[code].Take(3)];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await packs.TodayAsync(visit.Context, stop) is not { } held)
        {
            Lede = "This partnership has not adopted a policy yet.";
            return;
        }

        Offer(held.Pack);
        Version = held.Version;
        if (!Asked || !ModelState.IsValid) return;
        Since ??= visit.Today;
        var sector = Names.FromCode<Sector>(Sector);
        var placed = new Placed { StaffGroup = Known(Group, Groups), Level = Known(Level, Levels), TargetGroup = Known(Target, Targets), Roles = [.. Roles.Where(r => RolesToChoose.Any(c => c.Value == r))], Sector = sector };
        Rows = Assess.Of(FrameworkRules.Of(held.Pack), placed, Since.Value, Since.Value > visit.Today ? Since.Value : visit.Today, []);
        Lede = Rows.Count(r => r.Standing.Standing != Standing.NotAsked) switch
        {
            0 when Rows.Count > 0 => "Nothing yet: a manager decides with you which level fits the work.",
            0 => "This partnership’s framework asks nothing of this post.",
            1 => "One thing is asked.",
            var n => $"{n} things are asked.",
        };
        if (sector is { } field && held.Pack.SectorGuidance.Is(out var guidance) && guidance.Of(field).Is(out var title)) Guidance = $"{title} applies to your field{(guidance.Force.Is(out var force) ? $" ({force})" : "")}.";
        var coming = await listEvents.DoAsync(new(), new(0, 100), visit.Context, stop);
        _dates = coming.Items.Where(e => e.Level is not null && e.Sessions.Count > 0).ToLookup(e => e.Level!);
    }

    private void Offer(Pack pack)
    {
        Groups = [.. pack.StaffingGroups.Or([]).Select(g => new Choice(g.Code, $"{g.Code}: {Short(g.Who)}"))];
        Levels = [.. pack.Levels.Where(l => Groups.Count == 0 || l.ByDecisionFor.IsSet).Select(l => new Choice(l.Code, l.Audience.Is(out var audience) ? $"{l.Name.Or(l.Code)}: {Short(audience)}" : l.Name.Or(l.Code)))];
        Targets = [.. pack.TargetGroups.Items.Or([]).Select(t => new Choice(t.Code, FrameworkRules.Of(pack).Named(t.Code)!.Name))];
        var beside = pack.Requirements.Concat(pack.Overlays.SelectMany(o => o.Requirements)).Where(r => r.AttachedTo == AttachedTo.Person).ToList();
        RolesToChoose = [.. beside.SelectMany(r => r.For.Roles).Concat(pack.StaffingGroups.Or([]).SelectMany(g => g.Roles)).Distinct().Select(r => new Choice(r, SayRole(r)))];
        if (pack.SectorGuidance.IsSet || beside.Any(r => r.For.Sectors.Count > 0))
            Sectors = [.. Enum.GetValues<Sector>().Where(s => beside.Any(r => r.For.Sectors.Contains(s)) || (pack.SectorGuidance.Is(out var g) && g.Of(s).IsSet)).Select(s => new Choice(Names.Code(s), Directory.DirectoryWords.Of(s)))];
    }

    private static string? Known(string? code, IReadOnlyList<Choice> choices) => choices.Any(c => c.Value == code) ? code : null;

    private static string SayRole(string role) => role.Replace('_', ' ') is var said ? char.ToUpperInvariant(said[0]) + said[1..] : role;

    private static string Short(string text) => text.Length <= 2 * Longest ? text : text[..(2 * Longest)] + "…";
}
