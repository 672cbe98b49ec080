using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The questions about a post, the same for a new person and for another post.</summary>
public abstract class PostForm(ListAgencies agencies, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the job title"), MaxLength(150, ErrorMessage = "Use 150 characters or fewer for the job title")]
    public string? JobTitle { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the organisation")]
    public Guid? AgencyId { get; set; }

    [BindProperty, MaxLength(100, ErrorMessage = "Use 100 characters or fewer for the team")]
    public string? Team { get; set; }

    [BindProperty, Display(Name = "The first day in the post"), Required(ErrorMessage = "Enter the first day in the post")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day in the post")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public bool Volunteer { get; set; }

    [BindProperty]
    public string? StaffGroup { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? LineManagerEmail { get; set; }

    public PostChoices Choices { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    protected OperationContext Context => visit.Context;

    protected PostText Post => new(JobTitle, AgencyId!.Value, From!.Value, Until, StaffGroup, Level, LineManagerEmail, Team, Volunteer);

    protected async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Choices = await PostChoices.LoadAsync(agencies, packs, Context, stop);
        return Page();
    }

    protected async Task<IActionResult> RefuseAsync(Refusal no, CancellationToken stop)
    {
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }
}
