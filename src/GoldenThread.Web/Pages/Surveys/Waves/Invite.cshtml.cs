using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>Invites people to a survey: by address, or everybody who works for chosen agencies.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class InviteModel(FindWave find, InviteByAddress invite, SurveyAgencies surveyAgencies, Visit visit) : PageModel
{
    public FindWave.Found Found { get; private set; } = null!;

    public IReadOnlyList<Choice> AllAgencies { get; private set; } = [];

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public IReadOnlyList<Guid> Agencies { get; set; } = [];

    [BindProperty]
    public string? As { get; set; }

    public static IReadOnlyList<Choice> Roles { get; } =
    [
        new("workforce", "People who work with children here"), new("participant", "Participants of training"), new("manager", "Managers"), new("trainer", "Trainers"),
        new("observer", "Observers"), new("service_user", "Children, families or other service users"),
    ];

    public string Slug => visit.Partnership.Slug;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        As = "workforce";
        return await LoadAsync(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(id, stop)) return NotFound();
        if (Names.FromCode<Respondent>(As) is not { } role) ModelState.AddModelError(nameof(As), "Choose as what they are asked.");
        else if ((await invite.DoAsync(new(id, role, (Lines ?? "").Split('\n'), Agencies), visit.Context, stop)).Is(out var invited, out var no)) return Redirect($"/{Slug}/surveys/{id}?invited={invited.Now}");
        else ModelState.AddModelError(no.Code == "not_an_address" ? nameof(Lines) : "", no.Words);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await find.OfAsync(id, visit.Context, stop) is not { } found) return false;
        Found = found;
        AllAgencies = [.. (await surveyAgencies.AllAsync(visit.Context, stop)).Select(a => new Choice(a.Id.ToString(), a.Name, a.People == 1 ? "1 person" : $"{a.People} people"))];
        return true;
    }
}
