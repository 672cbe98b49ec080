using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Gives a role, under the partnership's own title, for the partnership or for an agency .</summary>
[Needs(Right.ManageGrants), InArea(Area.Settings)]
public sealed class RightNewModel(GiveRole give, FindPerson find, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the role")]
    public string? Role { get; set; }

    /// <summary>Empty is the whole partnership.</summary>
    [BindProperty]
    public Guid? AgencyId { get; set; }

    [BindProperty, Display(Name = "The first day"), Required(ErrorMessage = "Enter the first day")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why, or who decided it"), MaxLength(1000, ErrorMessage = "Use 1,000 characters or fewer")]
    public string? Why { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        From = visit.Today;
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var role = Names.FromCode<Role>(Role);
        if (Role is not null && role is null) ModelState.AddModelError(nameof(Role), "Choose the role");
        if (ModelState.IsValid)
        {
            if ((await give.DoAsync(new(Id, role!.Value, AgencyId, From!.Value, Until, Why), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { } found) return NotFound();
        Name = found.Person.Name;
        var pack = (await packs.TodayAsync(visit.Context, stop))?.Pack;
        // Roles for one event, review or forum are given there.
        Roles = [.. Enum.GetValues<Role>().Where(r => GrantScopes.Fits(r, ScopeKind.Partnership, null) || GrantScopes.Fits(r, ScopeKind.Agency, Guid.Empty)).Select(r => new Choice(Names.Code(r), DirectoryWords.Title(r, pack)))];
        Agencies = [.. found.Posts.Where(p => p.Post.HeldOn(visit.Today)).DistinctBy(p => p.Post.AgencyId).Select(p => new Choice(p.Post.AgencyId.ToString(), p.AgencyName))];
        return Page();
    }
}
