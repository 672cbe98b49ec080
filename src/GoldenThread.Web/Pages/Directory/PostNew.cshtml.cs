using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Gives a person another post.</summary>
[Needs(Right.ManagePeople, Of = "person"), InArea(Area.People)]
public sealed class PostNewModel(AddPost add, ListAgencies agencies, PackInForce packs, Visit visit) : PostForm(agencies, packs, visit)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return (await add.DoAsync(new(Id, Post), Context, stop)).Is(out _, out var no) ? new SeeOther($"/{Slug}/people/{Id}") : await RefuseAsync(no, stop);
    }
}
