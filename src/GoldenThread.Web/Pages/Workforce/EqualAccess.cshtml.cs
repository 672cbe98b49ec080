using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme.Figures;
using GoldenThread.Surveys.Statistics;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Directory;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>Whether people of each field of work and staff group come to learning alike, over the last year .</summary>
[Needs(Right.SeeWorkforceFigures), InArea(Area.Reports)]
public sealed class EqualAccessModel(EqualAccess access, Visit visit) : PageModel
{
    public IReadOnlyList<EqualAccess.Table> Tables { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Until => visit.Today;

    public DateOnly From => visit.Today.AddYears(-1).AddDays(1);

    public async Task OnGetAsync(CancellationToken stop) => Tables = await access.OfAsync(From, Until, visit.Context, stop);

    public static string Say(string key) => key.Length == 0 ? "Not placed in a group" : key.All(char.IsAsciiDigit) ? $"Group {key}" : Names.FromCode<Partnerships.Sector>(key) is { } sector ? DirectoryWords.Of(sector) : DirectoryWords.Spoken(key);

    public static string Range(EqualAccess.Line line) => ResponseRate.Of(line.Came, line.People) is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate.Low * 100:0}% to {rate.High * 100:0}%") : "";
}
