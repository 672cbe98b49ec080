using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The policy in force, section by section: each value, what it rests on, and what is not set. Readings are confirmed and open values set from here.</summary>
[Needs(Right.SeePack, ToPost = Right.ManagePack), InArea(Area.Settings)]
public sealed class PolicyModel(PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    /// <summary>Null where the partnership has adopted none.</summary>
    public AdoptedPack? Adopted { get; private set; }

    public IReadOnlyList<(string Code, int Facts, int Open)> Sections { get; private set; } = [];

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    /// <summary>Readings of this section that nobody has confirmed.</summary>
    public IReadOnlyList<OfferedReading> Offered { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManagePack);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Adopted = await packs.TodayAsync(visit.Context, stop);
        if (Adopted is null) return Section is null ? Page() : NotFound();
        Sections = [.. Adopted.Pack.Facts.All.GroupBy(f => f.Path.Split('.')[0]).Select(g => (g.Key, g.Count(), g.Count(f => f.Text is null)))];
        if (Section is null) return Page();
        if (Sections.All(s => s.Code != Section)) return NotFound();
        Facts = Adopted.Pack.Facts.Under(Section);
        Offered = [.. OfferedReadings.Of(Adopted.Document).Where(r => !r.Confirmed && r.Path.Split('.')[0] == Section)];
        return Page();
    }

    public static string BasisWords(Basis? basis) => basis switch
    {
        Basis.Seed => "The strategy",
        Basis.Reading => "A confirmed reading",
        Basis.Local => "Set by this partnership",
        _ => "",
    };

    /// <summary>"cancellation_notice, value" for charging.cancellation_notice.value.</summary>
    public static string Path(string path) => string.Join(", ", path.Split('.').Skip(1).Select(p => p.Replace('_', ' ')));
}
