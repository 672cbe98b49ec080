using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>One invented person for each role, one click each. Only in an installation with sample data.</summary>
[SampleOnly]
public sealed class SampleSignInsModel(SampleSignIns samples, Sessions sessions, SessionCookie cookie, Visit visit) : PageModel
{
    [FromQuery(Name = "return")]
    public string? From { get; set; }

    public IReadOnlyList<SamplePerson> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!visit.Partnership.SampleData) return NotFound();
        People = await samples.ListAsync(visit.Context, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid person, [FromForm(Name = "return")] string? onward, CancellationToken stop)
    {
        if (!(await samples.AsAsync(person, visit.Context, stop)).Is(out var signed, out _)) return NotFound();
        if (visit.SignedIn is { AccountId: { } account, SessionId: { } old }) await sessions.EndAsync(account, old, Clock.RealNow, stop);
        cookie.Write(HttpContext, signed.Secret);
        return new SeeOther(Return.Or(onward, $"/{visit.Partnership.Slug}"));
    }
}
