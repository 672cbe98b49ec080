using GoldenThread.Programme.Badges;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>The public keys that this partnership's certificates are signed with, as a JSON Web Key Set.</summary>
[OpenToAll]
public sealed class KeysModel(BadgeKeys keys, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        new JsonResult(new { keys = (await keys.PublishedAsync(visit.Context, stop)).Select(k => new { kty = "RSA", use = "sig", alg = "RS256", kid = k.Kid, n = k.N, e = k.E }) }) { ContentType = "application/jwk-set+json" };
}
