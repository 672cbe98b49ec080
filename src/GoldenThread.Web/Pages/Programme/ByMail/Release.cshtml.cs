using GoldenThread.Programme;
using GoldenThread.Programme.Pool;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.ByMail;

/// <summary>A manager releases a trainer for a date from their mail, without signing in .</summary>
[OpenToAll]
public sealed class ReleaseModel(ReleaseTrainer releaseTrainer, Visit visit) : PageModel
{
    public ReleaseTrainer.Asked Asked { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public string Lede => Asked.Teaching.State switch
    {
        TeachingState.Assigned => "You have released them. Thank you.",
        TeachingState.Declined => "You have said that you cannot release them.",
        _ => $"{Asked.Name} is asked to teach on {Asked.Title}.",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, string key, CancellationToken stop) => await LoadAsync(id, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string key, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (!await LoadAsync(id, key, stop)) return NotFound();
        if ((await releaseTrainer.DoAsync(id, key, what == "release", visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/by-mail/{id}/release/{key}");
        ModelState.Refuse(no);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, string key, CancellationToken stop) => (Asked = (await releaseTrainer.OpenAsync(id, key, visit.Context, stop))!) is not null;
}
