using System.Text;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>The policy in force as a file, to be read or tried by another partnership.</summary>
[Needs(Right.ManagePack)]
public sealed class ExportModel(PackInForce packs, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await packs.TodayAsync(visit.Context, stop) is { } held ? File(Encoding.UTF8.GetBytes(held.Document.Json), "application/json; charset=utf-8", $"policy-{visit.Partnership.Slug}.json") : NotFound();
}
