using GoldenThread.Evaluation.Results;
using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Impact;

/// <summary>A page about the results of an event, a course or a year.</summary>
public abstract class ScopedPage(Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "event")]
    public Guid? EventId { get; set; }

    [BindProperty(SupportsGet = true, Name = "course")]
    public Guid? CourseId { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    /// <summary>Of the address alone: what was typed wrongly into a form does not make it another report.</summary>
    public EvaluationScope? Scope => new[] { "event", "course", "year" }.All(name => ModelState[name] is not { Errors.Count: > 0 }) ? ScopeOf.Read(EventId, CourseId, Year, visit.Today) : null;

    public string Query => ScopeOf.Query(Scope!);

    protected Visit Visit => visit;
}
