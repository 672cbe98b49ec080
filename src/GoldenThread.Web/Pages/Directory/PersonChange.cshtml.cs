using System.ComponentModel.DataAnnotations;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Puts right a person's name or address, or protects them from every list.</summary>
[Needs(Right.ManagePeople, Of = "person"), InArea(Area.People)]
public sealed class PersonChangeModel(ChangePerson change, FindPerson find, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the first name"), MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? FirstName { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the last name"), MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? LastName { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the work e-mail address, such as name@example.org"), MaxLength(320, ErrorMessage = "Use 320 characters or fewer")]
    public string? Email { get; set; }

    [BindProperty]
    public bool Protected { get; set; }

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await find.DoAsync(Id, visit.Context, stop) is not { Person: var person }) return NotFound();
        (FirstName, LastName, Email, Protected) = (person.FirstName, person.LastName, person.Email, person.Protected);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if ((await change.DoAsync(new(Id, FirstName, LastName, Email, Protected), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/people/{Id}");
        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return Page();
    }
}
