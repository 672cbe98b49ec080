using System.Text;
using GoldenThread.People;
using GoldenThread.People.Intakes;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory.Intakes;

/// <summary>A file with the headings of one kind and a row to show how it is meant.</summary>
[Needs(Right.ManageOrganisations), InArea(Area.Settings)]
public sealed class TemplateModel(IEnumerable<ITakeIn> kinds) : PageModel
{
    public IActionResult OnGet(string kind) => kinds.Named(kind) is { } named ? File(Encoding.UTF8.GetBytes("\uFEFF" + named.Template()), "text/csv; charset=utf-8", $"{named.Kind}.csv") : NotFound();
}
