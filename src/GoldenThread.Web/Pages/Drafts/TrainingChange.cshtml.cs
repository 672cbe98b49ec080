using System.Globalization;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using GoldenThread.Web.Access;
using GoldenThread.Web.Pages.Directory;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>Changes one thing a draft asks: how often, by when, of whom, mandatory or recommended .</summary>
[Needs(Right.ManagePack), InArea(Area.Settings)]
public sealed class TrainingChangeModel(FindTraining find, ChangeRequirement change, Visit visit) : PageModel
{
    private const string NotSet = "not_set";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Force { get; set; }

    [BindProperty]
    public string? Renewal { get; set; }

    [BindProperty]
    public PeriodUnit RenewalUnit { get; set; } = PeriodUnit.Years;

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public PeriodUnit FirstUnit { get; set; } = PeriodUnit.Months;

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public List<string> Roles { get; set; } = [];

    [BindProperty]
    public List<string> Sectors { get; set; } = [];

    public static IReadOnlyList<Choice> Forces { get; } = [new(Names.Code(RequirementForce.Mandatory), "Mandatory"), new(Names.Code(RequirementForce.Recommended), "Recommended"), new(NotSet, "Not set by this partnership")];

    public static IReadOnlyList<Choice> Units { get; } = [.. new[] { PeriodUnit.CalendarDays, PeriodUnit.Weeks, PeriodUnit.Months, PeriodUnit.Years }.Select(u => new Choice(u.ToString(), u == PeriodUnit.CalendarDays ? "Days" : u.ToString()))];

    public string Slug => visit.Partnership.Slug;

    public string DraftName { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Lede { get; private set; } = "";

    public bool IsLevel { get; private set; }

    public IReadOnlyList<Choice> AllGroups { get; private set; } = [];

    public IReadOnlyList<Choice> AllRoles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(fill: true, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(fill: false, stop)) return NotFound();
        if (Force is null) ModelState.AddModelError(nameof(Force), "Choose how strongly it is asked.");
        var (renewal, first) = (Read(nameof(Renewal), Renewal, RenewalUnit), Read(nameof(First), First, FirstUnit));
        if (ModelState.IsValid)
        {
            var wanted = new RequirementChanges.Wanted { Force = Names.FromCode<RequirementForce>(Force), Renewal = renewal, First = first, Groups = Groups, Roles = [.. Roles.Where(r => AllRoles.Any(c => c.Value == r))], Sectors = [.. Sectors.Select(Names.FromCode<Sector>).OfType<Sector>()] };
            if ((await change.DoAsync(new(Id, Code, wanted), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/policy-drafts/{Id}/training");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return Page();
    }

    private Period? Read(string field, string? typed, PeriodUnit unit)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return new(count, unit);
        ModelState.AddModelError(field, "Enter a whole number from 1 to 999, or leave it empty.");
        return null;
    }

    private async Task<bool> LoadAsync(bool fill, CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found || found.Asked.FirstOrDefault(r => r.Code == Code && r.IsOwn) is not { } row) return false;
        var pack = found.Tried;
        (DraftName, Name, Lede) = (found.Draft.Name, row.Name, $"Now in the draft: {FrameworkDiff.Said(row.Force)}, of {row.Who}; {row.First}; {row.Often}.");
        AllGroups = [.. pack.StaffingGroups.Or([]).Select(g => new Choice(g.Code, $"{g.Code}: {g.Who}"))];
        AllRoles = [.. pack.Requirements.Concat(pack.Overlays.SelectMany(o => o.Requirements)).SelectMany(r => r.For.Roles).Concat(pack.StaffingGroups.Or([]).SelectMany(g => g.Roles)).Distinct().Select(r => new Choice(r, DirectoryWords.Spoken(r)))];
        var level = pack.Levels.FirstOrDefault(l => l.Code == Code);
        IsLevel = level is not null;
        if (!fill) return true;

        Force = row.Force is { } force ? Names.Code(force) : NotSet;
        var (requirement, renewal, first) = (pack.Requirements.FirstOrDefault(r => r.Code == Code), level?.Renewal, level?.DeadlineAfterStart);
        if ((renewal ?? requirement!.Renewal).Is(out var every)) (Renewal, RenewalUnit) = (every.Count.ToString(CultureInfo.InvariantCulture), every.Unit);
        if ((first ?? requirement!.DeadlineAfterStart).Is(out var within)) (First, FirstUnit) = (within.Count.ToString(CultureInfo.InvariantCulture), within.Unit);
        Groups = [.. level?.StaffingGroups ?? requirement!.For.StaffingGroups];
        Roles = [.. requirement?.For.Roles ?? []];
        Sectors = [.. (requirement?.For.Sectors ?? []).Select(Names.Code)];
        return true;
    }
}
