using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The questions about a group, the same when it is added and when it is changed. Other names and remit are one line each.</summary>
public abstract class GroupForm(Visit visit) : PageModel
{
    [BindProperty, MaxLength(200, ErrorMessage = "Use 200 characters or fewer for the name")]
    public string? Name { get; set; }

    [BindProperty]
    public string? Aliases { get; set; }

    [BindProperty]
    public string? Remit { get; set; }

    [BindProperty, MaxLength(200, ErrorMessage = "Use 200 characters or fewer")]
    public string? Meets { get; set; }

    [BindProperty, MaxLength(200, ErrorMessage = "Use 200 characters or fewer")]
    public string? ReportsTo { get; set; }

    public string Slug => visit.Partnership.Slug;

    protected OperationContext Context => visit.Context;

    protected ChangeGroup.Words Typed => new(Name, Lines(Aliases), Lines(Remit), Meets, ReportsTo);

    protected IActionResult Said(Result<Group> outcome)
    {
        if (outcome.Is(out var group, out var no)) return new SeeOther($"/{Slug}/groups/{group.Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
