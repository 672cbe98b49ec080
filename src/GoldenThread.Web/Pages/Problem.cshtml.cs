using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages;

/// <summary>What a reader sees when there is no page to show. Only ever reached through <see cref="Problems"/>.</summary>
[OpenToAll, IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public Problem Words { get; private set; } = Problem.Of(404);
    public string Reference => HttpContext.TraceIdentifier;
    public string Home => HttpContext.PageFrame().Home;

    public void OnGet()
    {
        var status = HttpContext.Features.Get<ProblemAsked>()?.Status ?? 404;
        Words = Problem.Of(status);
        Response.StatusCode = status;
    }
}
