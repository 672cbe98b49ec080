using System.Globalization;
using System.Text;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Directory;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>The list behind a number of what a draft would change; by name, so only for whoever may see all training records.</summary>
[Needs(Right.SeeWorkforce, Of = NeedsAttribute.Whole), InArea(Area.Settings)]
public sealed class PeopleBehindModel(WhoIsBehind who, Visit visit) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Effect Effect { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool AsCsv { get; set; }

    public WhoIsBehind.Found Found { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string In => Names.FromCode<Sector>(Sector) is { } sector ? $" in {DirectoryWords.Of(sector)}" : Agency is not null && Found.Lines.Items.Count > 0 ? $" of {Found.Lines.Items[0].Agency}" : "";

    public string Back => $"/{Slug}/policy-drafts/{Id}/training?On={Day}";

    public string Csv => At("0")! + "&AsCsv=true";

    private string Day => Found.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string? At(string? cursor) => cursor is null ? null : Addresses.With($"/{Slug}/policy-drafts/{Id}/people", ("Effect", Effect.ToString()), ("Sector", Sector), ("Agency", Agency?.ToString()), ("On", Day), ("Cursor", cursor));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page, Size);
        if (await who.DoAsync(new(Id, Effect) { On = On, Sector = Names.FromCode<Sector>(Sector), AgencyId = Agency, Page = AsCsv ? null : page }, visit.Context, stop) is not { } found) return NotFound();
        Found = found;
        return AsCsv ? File(Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(Lines())), "text/csv; charset=utf-8", "what-would-change.csv") : Page();
    }

    private IEnumerable<string> Lines() => Found.Lines.Items
        .Select(l => Foundation.Csv.Line(l.Name, l.JobTitle, l.Agency, l.Requirement, Said(l.Was), Said(l.Will)))
        .Prepend(Foundation.Csv.Line("Person", "Job title", "Organisation", "What is asked", "Due now", "Due in the draft"));

    private static string Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
