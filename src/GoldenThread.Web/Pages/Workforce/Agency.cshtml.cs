using System.Globalization;
using System.Text;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>An agency's own staff: in date by team and level, with the people behind each cell; mandatory and recommended apart (R-047, R-054).</summary>
[Needs(Right.SeeCoverage, Of = "agency"), InArea(Area.People)]
public sealed class AgencyModel(CountCoverage countCoverage, Visit visit) : PageModel
{
    private const string NoTeam = "-";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public RequirementForce Force { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Requirement { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Team { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool AsCsv { get; set; }

    public CountCoverage.AgencyCoverage Coverage { get; private set; } = null!;

    public IReadOnlyList<CountCoverage.Behind>? Behind { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public IReadOnlyList<CountCoverage.Column> Columns => [.. Coverage.Columns.Where(c => c.Force == Force)];

    public IReadOnlyList<string?> Teams => [.. Coverage.Cells.Where(c => c.Count.Force == Force).Select(c => c.Team).Distinct().OrderBy(t => t is null).ThenBy(t => t, StringComparer.OrdinalIgnoreCase)];

    public string Lede
    {
        get
        {
            if (Columns.Count == 0) return "Nothing of this kind is asked here.";
            var worst = Columns.Select(c => (c.Name, Count: All(c.Requirement))).MinBy(c => c.Count.Share);
            return $"{worst.Count.InDate} of {worst.Count.Asked} people ({CoverageWords.Percent(worst.Count)}) are in date at {worst.Name}, where most is to do.";
        }
    }

    public string BehindTitle => $"{Coverage.Columns.FirstOrDefault(c => c.Requirement == Requirement)?.Name}: {(Team is null ? "all teams" : Team == NoTeam ? "no team named" : Team)}";

    public string Csv => $"/{Slug}/agencies/{Id}/coverage?Force={Force}&AsCsv=true";

    public Coverage? Cell(string? team, string requirement) => Coverage.Cells.FirstOrDefault(c => c.Team == team && c.Count.Requirement == requirement)?.Count;

    public Coverage All(string requirement) => GoldenThread.Framework.Coverage.Sum(Coverage.Cells.Where(c => c.Count.Requirement == requirement).Select(c => c.Count));

    public string At(RequirementForce force, string? requirement = null, string? team = null) =>
        $"/{Slug}/agencies/{Id}/coverage?Force={force}{(requirement is null ? "" : $"&Requirement={Uri.EscapeDataString(requirement)}&Team={Uri.EscapeDataString(team ?? NoTeam)}#behind")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await countCoverage.OfAgencyAsync(Id, Today, visit.Context, stop) is not { } coverage) return NotFound();
        Coverage = coverage;
        if (AsCsv) return File(Encoding.UTF8.GetBytes("\uFEFF" + CsvText()), "text/csv; charset=utf-8", "coverage.csv");
        if (Requirement is { } requirement && coverage.Columns.Any(c => c.Requirement == requirement))
            Behind = await countCoverage.BehindAsync(Id, Team == NoTeam ? null : Team, everyTeam: Team is null, requirement, Today, visit.Context, stop);
        return Page();
    }

    private string CsvText()
    {
        var csv = new StringBuilder(Foundation.Csv.Line("team", "requirement", "name", "force", "asked", "in_date", "due_soon", "overdue", "to_do", "not_shown_no_date"));
        foreach (var team in Teams)
            foreach (var column in Columns)
                if (Cell(team, column.Requirement) is { } c)
                    csv.Append(Foundation.Csv.Line([team ?? "", column.Requirement, column.Name, Names.Code(c.Force), .. new[] { c.Asked, c.InDate, c.Soon, c.Overdue, c.Grace, c.NoDate }.Select(n => n.ToString(CultureInfo.InvariantCulture))]));
        return csv.ToString();
    }
}
