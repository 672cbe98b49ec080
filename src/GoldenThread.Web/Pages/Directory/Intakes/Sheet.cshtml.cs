using GoldenThread.People;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>The reconciliation sheet of the move: what went in, was stored, was recorded already and was left out and why, file by file.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class SheetModel(Reconcile reconcile, IEnumerable<ITakeIn> kinds, Visit visit) : PageModel
{
    public Reconcile.Sheet Sheet { get; private set; } = null!;

    /// <summary>Some files are not this reader's to see.</summary>
    public bool Hidden { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = await reconcile.DoAsync(visit.Context, stop);
        Sheet = all.Within(kind => visit.Reach(kinds.Named(kind)!.Right).All, visit.Reach(Right.ImportPeople).All);
        Hidden = Sheet.Files.Count < all.Files.Count;
    }
}
