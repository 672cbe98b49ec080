using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Changes what a post is called, its team, group, level and line manager.</summary>
[Needs(Right.ManagePeople, Of = "person"), InArea(Area.People)]
public sealed class PostChangeModel(ChangePost change, FindPerson find, ListAgencies agencies, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "post")]
    public Guid PostId { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the job title"), MaxLength(150, ErrorMessage = "Use 150 characters or fewer for the job title")]
    public string? JobTitle { get; set; }

    [BindProperty, MaxLength(100, ErrorMessage = "Use 100 characters or fewer for the team")]
    public string? Team { get; set; }

    [BindProperty]
    public bool Volunteer { get; set; }

    [BindProperty]
    public string? StaffGroup { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? LineManagerEmail { get; set; }

    public string Agency { get; private set; } = "";

    public DateOnly From { get; private set; }

    public PostChoices Choices { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop) is not { } held) return NotFound();
        var post = held.Post;
        (JobTitle, Team, StaffGroup, Level, LineManagerEmail, Volunteer) = (post.JobTitle, post.Team, post.StaffGroup, post.Level, held.ManagerEmail, post.Volunteer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await LoadAsync(stop) is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        if ((await change.DoAsync(new(PostId, JobTitle, StaffGroup, Level, LineManagerEmail, Team, Volunteer), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<FindPerson.HeldPost?> LoadAsync(CancellationToken stop)
    {
        if ((await find.DoAsync(Id, visit.Context, stop))?.Posts.SingleOrDefault(p => p.Post.Id == PostId) is not { } held) return null;
        (Agency, From) = (held.AgencyName, held.Post.From);
        Choices = await PostChoices.LoadAsync(agencies, packs, visit.Context, stop);
        return held;
    }
}
