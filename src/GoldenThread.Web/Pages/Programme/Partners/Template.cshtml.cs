using GoldenThread.People;
using GoldenThread.Programme.Partners;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Partners;

/// <summary>Hands out a template, as a download.</summary>
[Needs(Right.OfferTraining)]
public sealed class TemplateModel(SupportDesign supportDesign, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid template, CancellationToken stop) =>
        await supportDesign.OpenTemplateAsync(template, visit.Context, stop) is var (file, content) ? File(content, "application/octet-stream", file.Name) : NotFound();
}
