using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Access;

/// <summary>Somebody has registered and waits for a yes.</summary>
[OpenToAll]
public sealed class RegisteredModel(Visit visit) : PageModel
{
    public string Slug => visit.Partnership.Slug;
}
