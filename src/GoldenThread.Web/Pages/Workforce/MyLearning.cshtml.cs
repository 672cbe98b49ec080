using GoldenThread.Framework;
using GoldenThread.Framework.OwnTraining;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Pathways;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>One's own record: what is asked, how one stands, what is coming and what was done .</summary>
[Needs(Right.LogLearning), InArea(Area.MyLearning, Opens = true)]
public sealed class MyLearningModel(StandingsOf standingsOf, MyBookings myBookings, SeeOwn seeOwn, SeePathways seePathways, PackInForce packs, Visit visit) : PageModel
{
    public StandingsOf.Record Record { get; private set; } = null!;

    public IReadOnlyList<Assessed> Rows { get; private set; } = [];

    public IReadOnlyList<MyBookings.Row> Coming { get; private set; } = [];

    public IReadOnlyList<string> Guidance { get; private set; } = [];

    public IReadOnlyList<HoursRow> Hours { get; private set; } = [];

    /// <summary>What is to be covered beside what is asked.</summary>
    public IReadOnlyList<Topic.Shown> Topics { get; private set; } = [];

    /// <summary>What one's own organisations ask beside the framework.</summary>
    public IReadOnlyList<Assessed> Own { get; private set; } = [];

    public IReadOnlyList<SeePathways.Row> Pathways { get; private set; } = [];

    public bool HasTeam => visit.Reach(Right.JudgeLearning).Reports;

    public bool SeesCoverage => visit.May(Right.SeeWorkforceFigures);

    /// <summary>The agencies whose whole staff one sees.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Agencies => visit.Person is { } me ? [.. me.Posts.Where(p => visit.Reach(Right.SeeCoverage).AgencyIds.Contains(p.AgencyId)).Select(p => (p.AgencyId, p.AgencyName)).Distinct()] : [];

    public string Slug => visit.Partnership.Slug;

    public string NameOf(string code) => Own.FirstOrDefault(o => o.Asked.Code == code)?.Asked.Name ?? (code.StartsWith("own_", StringComparison.Ordinal) ? "Training of the organisation" : null) ?? Record.Rules?.Named(code)?.Name ?? Record.Rules?.Topics.FirstOrDefault(t => t.Code == code)?.Name ?? char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me || await standingsOf.PersonAsync(me, visit.Today, visit.Context, stop: stop) is not { } record) return NotFound();
        (Record, Rows) = (record, RecordRows.Of(record));
        Coming = (await myBookings.DoAsync(me, visit.Context, stop)).Coming;
        if (record.Rules is { } rules) Topics = Topic.Of(rules, Rows.Select(r => r.Asked.Code).ToHashSet(StringComparer.Ordinal), record.History.Where(a => a.SupersededAt is null).Select(a => (a.Requirement, a.On)));
        Own = await seeOwn.OfPersonAsync(me, visit.Context, stop);
        Pathways = await seePathways.OfAsync(me, visit.Context, stop);
        if (await packs.TodayAsync(visit.Context, stop) is not { } held) return Page();
        var sectors = record.Posts.Select(p => p.Placed.Sector).OfType<Sector>().Distinct();
        if (held.Pack.SectorGuidance.Is(out var guidance)) Guidance = [.. sectors.Select(s => guidance.Of(s).Is(out var title) ? title : null).OfType<string>()];
        Hours = [.. Rows.Where(r => r.Asked.Minutes > 0).Select(r => HoursRow.From(r, record, visit.Today))];
        return Page();
    }

    public sealed record HoursRow(string Name, double Got, double Of, string Words)
    {
        public static HoursRow From(Assessed row, StandingsOf.Record record, DateOnly today)
        {
            var start = row.Asked.Renewal.IsNone ? DateOnly.MinValue : today.AddMonths(-row.Asked.Renewal.Months).AddDays(-row.Asked.Renewal.Days);
            var counted = record.History.Where(a => a.SupersededAt is null && a.Requirement == row.Asked.Code && a.On >= start && a.On <= today).ToList();
            var (got, together) = (counted.Sum(a => a.Minutes) / 60d, counted.Where(a => a.Participatory).Sum(a => a.Minutes) / 60d);
            return new(row.Asked.Name, got, row.Asked.Minutes / 60d, row.Asked.ParticipatoryMinutes == 0 ? row.Why : $"{together:0.#} of them with others; {row.Asked.ParticipatoryMinutes / 60d:0.#} are asked. {row.Why}");
        }
    }
}
