using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Directory;

/// <summary>Who leads on learning for an organisation; naming a second lead, and handing over.</summary>
[Needs(Right.ConfirmStaff, Of = "agency"), InArea(Area.People)]
public sealed class LeadsModel(NameLead name, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [TempData]
    public string? Done { get; set; }

    public NameLead.Seen Seen { get; private set; } = null!;

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public bool IsLead => Seen.Leads.Any(l => l.PersonId == visit.PersonId);

    public string Slug => visit.Partnership.Slug;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostNameAsync(bool handOver, CancellationToken stop)
    {
        if (PersonId is not { } person)
        {
            ModelState.AddModelError(nameof(PersonId), "Choose a colleague.");
            return await ShowAsync(stop);
        }

        if ((await name.DoAsync(new(Id, person, handOver), visit.Context, stop)).Is(out _, out var no))
        {
            if (!handOver) Done = "A second lead is named. They have been told.";
            return new SeeOther(handOver ? $"/{Slug}/organisations/{Id}" : $"/{Slug}/organisations/{Id}/leads");
        }

        if (no == Refusal.NotThere) return NotFound();
        ModelState.Refuse(no);
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await name.ShowAsync(Id, visit.Context, stop) is not { } seen) return NotFound();
        Seen = seen;
        Colleagues = [.. seen.Colleagues.Where(c => c.PersonId != visit.PersonId).Select(c => new Choice(c.PersonId.ToString(), $"{c.Name}, {c.JobTitle}"))];
        return Page();
    }
}
