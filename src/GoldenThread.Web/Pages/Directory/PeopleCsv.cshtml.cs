using System.Text;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>The list of people as CSV: exactly the people and columns that the page shows for the same words, all its pages .</summary>
[Needs(Right.SeePeople), InArea(Area.People)]
public sealed class PeopleCsvModel(FindPeople find, Visit visit) : PageModel
{
    private const int AtOnce = 5000;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty(Name = "agency")]
    public Guid? AgencyId { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => OnPostAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reach = visit.Reach(Right.SeePeople);
        if (AgencyId is { } id)
        {
            if (!reach.Covers(About.Agency(id))) return NotFound();
            reach = new() { PersonId = reach.PersonId, AgencyIds = new HashSet<Guid> { id } };
        }

        var csv = new StringBuilder("\uFEFF" + Csv.Line("first name", "last name", "e-mail", "posts today"));
        for (var page = new PageOf(0, AtOnce); ;)
        {
            var found = await find.DoAsync(Text, reach, page, visit.Context, stop);
            foreach (var person in found.Items)
                csv.Append(Csv.Line(person.FirstName, person.LastName, person.Email, string.Join("; ", person.Posts.Select(p => $"{p.JobTitle}, {p.AgencyName}"))));
            if (found.Next is null) break;
            page = page with { Skip = page.Skip + AtOnce };
        }

        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "people.csv");
    }
}
