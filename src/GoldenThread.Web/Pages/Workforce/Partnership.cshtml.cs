using System.Globalization;
using System.Text;
using GoldenThread.Framework;
using GoldenThread.Framework.Returns;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme.Figures;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>All agencies side by side, with n of N and the range, never ranked; and who is missing (R-014, R-054).</summary>
[Needs(Right.SeeWorkforceFigures), InArea(Area.Reports, Opens = true)]
public sealed class PartnershipModel(CountCoverage countCoverage, MissingInAgencies missing, SeeReturns returns, SeeDuties duties, CoveredThemes themes, Visit visit) : PageModel
{
    private const int Named = 12;

    [BindProperty(SupportsGet = true)]
    public RequirementForce Force { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool AsCsv { get; set; }

    public IReadOnlyList<CoverageTable.Part> Parts { get; private set; } = [];

    /// <summary>What agencies that list nobody returned; never added to the counted people.</summary>
    public IReadOnlyList<CoverageTable.Part> Returned { get; private set; } = [];

    /// <summary>The themes that the programme must cover, in this calendar year.</summary>
    public IReadOnlyList<CoveredThemes.Row> Themes { get; private set; } = [];

    /// <summary>Organisations under the Prevent duty.</summary>
    public IReadOnlyList<SeeDuties.Row> Duties { get; private set; } = [];

    public MissingInAgencies.Lists Missing { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public bool MayPutOff => visit.Reach(Right.RecordWorkforce).All;

    public string Csv => $"/{Slug}/coverage?Force={Force}&AsCsv=true";

    public string Lede => Parts.Count == 0 ? "Nothing of this kind is asked by this partnership’s framework." : Parts.MinBy(p => p.All.Share) is { } worst ? $"{worst.All.InDate} of {worst.All.Asked} posts ({CoverageWords.Percent(worst.All)}) are in date at {worst.Name}, where most is to do." : "";

    public string At(RequirementForce force) => $"/{Slug}/coverage?Force={force}";

    public string Say(IReadOnlyList<string> agencies) => agencies.Count == 0 ? "None" : $"{agencies.Count}: {string.Join(", ", agencies.Take(Named))}{(agencies.Count > Named ? $" and {agencies.Count - Named} more" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Parts = CoverageTable.Of([.. (await countCoverage.ByAgencyAsync(Today, visit.Context, stop)).Where(c => c.Count.Force == Force)]);
        if (AsCsv) return File(Encoding.UTF8.GetBytes("\uFEFF" + CsvText()), "text/csv; charset=utf-8", "coverage.csv");
        Missing = await missing.OnAsync(Today, visit.Context, stop);
        Returned = [.. (await returns.AllAsync(visit.Context, stop)).Where(p => p.All.Force == Force)];
        Themes = await themes.OfAsync(Today.Year, visit.Context, stop);
        Duties = await duties.OnAsync(Today, visit.Context, stop);
        return Page();
    }

    private string CsvText()
    {
        var csv = new StringBuilder(Foundation.Csv.Line("requirement", "name", "force", "agency", "asked", "in_date"));
        foreach (var part in Parts)
            foreach (var row in part.Shown)
                csv.Append(Foundation.Csv.Line(row.Count.Requirement, part.Name, Names.Code(row.Count.Force), row.Agency, row.Count.Asked.ToString(CultureInfo.InvariantCulture), row.Count.InDate.ToString(CultureInfo.InvariantCulture)));
        return csv.ToString();
    }
}
