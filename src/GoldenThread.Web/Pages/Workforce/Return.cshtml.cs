using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Framework.Returns;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>An agency's training return in numbers, and its confirmation of the Prevent duty where it is under it .</summary>
[Needs(Right.SeeCoverage, Of = "agency"), InArea(Area.People)]
public sealed class ReturnModel(FileReturn file, SeeReturns see, ConfirmDuty confirm, SeeDuties duties, FindAgency find, PackInForce packs, Visit visit) : PageModel
{
    private Dictionary<string, string> _names = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<LineForm> Lines { get; set; } = [];

    [BindProperty]
    public string? Words { get; set; }

    public string Agency { get; private set; } = "";

    public SeeDuties.Row? Duty { get; private set; }

    public IReadOnlyList<TrainingReturn> Before { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public string NameOf(string code) => _names.GetValueOrDefault(code, code);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        On = visit.Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (what == "confirm")
        {
            if ((await confirm.DoAsync(new(Id, Words), visit.Context, stop)).Is(out _, out var not)) return new SeeOther($"/{Slug}/agencies/{Id}/return");
            if (not == Refusal.NotThere) return NotFound();
            ModelState.Refuse(not);
        }
        else if (ModelState.IsValid)
        {
            var lines = Lines.Select((l, i) => new FileReturn.Line(l.Code ?? "", Read($"Lines[{i}].InPost", l.InPost), Read($"Lines[{i}].InDate", l.InDate))).ToList();
            if (ModelState.IsValid)
            {
                if ((await file.DoAsync(new(Id, On, lines), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/agencies/{Id}/return");
                if (no == Refusal.NotThere) return NotFound();
                foreach (var (field, words) in no.Fields) ModelState.AddModelError(field == "lines" ? "Lines[0].InPost" : field.Replace("lines[", "Lines[", StringComparison.Ordinal).Replace(".inPost", ".InPost", StringComparison.Ordinal).Replace(".inDate", ".InDate", StringComparison.Ordinal).Replace("on", "On", StringComparison.Ordinal), words);
                if (no.Fields.Count == 0) ModelState.AddModelError("", no.Words);
            }
        }

        return await ShowAsync(stop);
    }

    private int? Read(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        ModelState.AddModelError(field, "Enter a whole number, or leave both empty.");
        return null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Agency = found.Agency.Name;
        if (found.Agency.UnderPrevent) Duty = (await duties.OnAsync(visit.Today, visit.Context, stop)).FirstOrDefault(d => d.AgencyId == Id);
        Before = await see.OfAsync(Id, visit.Context, stop);
        var asked = await packs.TodayAsync(visit.Context, stop) is { } held ? FrameworkRules.Of(held.Pack).All : [];
        _names = asked.ToDictionary(a => a.Code, a => a.Name);
        var typed = Lines.Where(l => l.Code is not null).DistinctBy(l => l.Code).ToDictionary(l => l.Code!);
        Lines = [.. asked.Select(a => new LineForm { Code = a.Code, Name = a.Name, InPost = typed.GetValueOrDefault(a.Code)?.InPost, InDate = typed.GetValueOrDefault(a.Code)?.InDate })];
        return Page();
    }

    public sealed class LineForm
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? InPost { get; set; }

        public string? InDate { get; set; }
    }
}
