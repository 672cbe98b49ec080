using GoldenThread.Programme.Badges;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>The credentials that this partnership has withdrawn, for programs that check them. Neither names nor reasons.</summary>
[OpenToAll]
public sealed class RevokedModel(SignBadge sign, SiteAddress site, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var at = $"/{visit.Partnership.Slug}";
        return new JsonResult(new { id = site.For($"{at}/certificates/revoked.json"), issuer = site.For(at), revokedCredential = (await sign.RevokedAsync(visit.Context, stop)).Select(id => new { id, revoked = true }) });
    }
}
