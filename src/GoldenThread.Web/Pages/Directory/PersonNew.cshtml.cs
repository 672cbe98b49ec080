using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Takes somebody into the partnership's people with the post they hold.</summary>
[Needs(Right.ManagePeople), InArea(Area.People)]
public sealed class PersonNewModel(AddPerson add, ListAgencies agencies, PackInForce packs, Visit visit) : PostForm(agencies, packs, visit)
{
    [BindProperty, Required(ErrorMessage = "Enter the first name"), MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? FirstName { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the last name"), MaxLength(100, ErrorMessage = "Use 100 characters or fewer")]
    public string? LastName { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the work e-mail address, such as name@example.org"), MaxLength(320, ErrorMessage = "Use 320 characters or fewer")]
    public string? Email { get; set; }

    public Task<IActionResult> OnGetAsync(Guid? agency, CancellationToken stop)
    {
        AgencyId = agency;
        return ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return (await add.DoAsync(new(FirstName, LastName, Email, Post), Context, stop)).Is(out var person, out var no) ? new SeeOther($"/{Slug}/people/{person.Id}") : await RefuseAsync(no, stop);
    }
}
