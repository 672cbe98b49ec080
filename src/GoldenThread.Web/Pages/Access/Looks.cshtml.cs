using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Who opened or changed one's own record, from the trail.</summary>
[Needs(Right.SeeOwnLookups)]
public sealed class LooksModel(WhoLooked looked, Visit visit) : PageModel
{
    public Paged<WhoLooked.Row> Rows { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(string? cursor, CancellationToken stop)
    {
        if (!PageOf.TryRead(cursor, out var page, 50) || visit.PersonId is not { } me) return NotFound();
        Rows = await looked.DoAsync(me, page, visit.Context, stop);
        return Page();
    }

    public string? PageAt(string? cursor) => cursor is null ? null : $"/{Slug}/account/looks?cursor={cursor}";

    /// <summary>"record looked at" is said "Record looked at".</summary>
    public static string Say(string did) => char.ToUpperInvariant(did[0]) + did[1..];
}
