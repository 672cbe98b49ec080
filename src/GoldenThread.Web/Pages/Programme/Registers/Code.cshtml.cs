using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Registers;

/// <summary>The trainer's screen with the code of this minute, by which people check in themselves .</summary>
[Needs(Right.TakeRegister, Of = "session", Id = "id"), InArea(Area.Events)]
public sealed class CodeModel(OpenCheckIn openCheckIn, Visit visit) : PageModel
{
    public OpenCheckIn.Screen Screen { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    /// <summary>Seconds until the code changes.</summary>
    public int Left => 60 - visit.Context.Now.Second;

    public string Lede => Screen.Code is null ? "People check in on their own phone with a code that changes every minute." : $"{Screen.Here} of {Screen.Booked} are here.";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await openCheckIn.ShowAsync(id, visit.Context, stop) is not { } screen) return NotFound();
        Screen = screen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if ((await openCheckIn.DoAsync(id, what != "close", visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/sessions/{id}/code");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await OnGetAsync(id, stop);
    }
}
