using System.Text;
using GoldenThread.People;
using GoldenThread.Programme.Badges;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Certificates;

/// <summary>The certificate of a booking as a signed Open Badges 3.0 credential.</summary>
[Needs(Right.SeeBookings, Of = "booking")]
public sealed class BadgeModel(SignBadge sign, Visit visit) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) =>
        await sign.DoAsync(id, visit.Context, stop) is { } token ? File(Encoding.ASCII.GetBytes(token), "application/jwt", "certificate.jwt") : NotFound();
}
