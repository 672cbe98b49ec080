using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The people within one's reach. Names never stand in an address: words and pages are sent in the body.</summary>
[Needs(Right.SeePeople), InArea(Area.People, Opens = true, OfOthers = true)]
public sealed class PeopleModel(FindPeople find, FindAgency findAgency, Visit visit) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Cursor { get; set; }

    /// <summary>Only the people of one organisation.</summary>
    [BindProperty(SupportsGet = true, Name = "agency")]
    public Guid? AgencyId { get; set; }

    public Paged<FindPeople.Found> People { get; private set; } = null!;

    public string? Agency { get; private set; }

    public string Slug => visit.Partnership.Slug;

    public bool MayManage => visit.May(Right.ManagePeople);

    public bool MayConfirm => visit.May(Right.ConfirmStaff);

    public bool MayImport => visit.May(Right.ImportPeople);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ShowAsync(stop);

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        _ = PageOf.TryRead(Cursor, out var page);
        var reach = visit.Reach(Right.SeePeople);
        if (AgencyId is { } id)
        {
            if (!reach.Covers(About.Agency(id)) || await findAgency.DoAsync(id, visit.Context, stop) is not { } found) return NotFound();
            (Agency, reach) = (found.Agency.Name, new() { PersonId = reach.PersonId, AgencyIds = new HashSet<Guid> { id } });
        }

        People = await find.DoAsync(Text, reach, page, visit.Context, stop);
        return Page();
    }
}
