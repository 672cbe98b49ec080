using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>A manager's own team: who is overdue, due and in date, and what waits to be accepted (R-044, R-054).</summary>
[Needs(Right.JudgeLearning), InArea(Area.People)]
public sealed class TeamModel(SeeTeam seeTeam, DecideLearning decideLearning, AboutLoggedLearning about, Visit visit) : PageModel
{
    [BindProperty]
    public Guid LoggedId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public SeeTeam.Team Team { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public string Lede
    {
        get
        {
            var late = Team.Members.Count(m => m.Items.Any(i => i.Standing == Standing.Overdue));
            return Team.Members.Count == 0 ? "There is nobody in your team here." : late == 0 ? $"Nobody of {Team.Members.Count} is overdue." : $"{late} of {Team.Members.Count} {(late == 1 ? "is" : "are")} overdue for something.";
        }
    }

    public int Count(SeeTeam.Member member, params Standing[] standings) => member.Items.Count(i => standings.Contains(i.Standing));

    public string Say(SeeTeam.Member member, params Standing[] standings) =>
        string.Join("; ", member.Items.Where(i => standings.Contains(i.Standing)).Select(i => i.By is { } by ? $"{i.Name}, {London.SayShort(by)}" : i.Name)) is { Length: > 0 } said ? said : "–";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        Team = await seeTeam.OfAsync(me, visit.Context, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await about.FindAsync(LoggedId, visit.Context, stop) is not { } whose || visit.Refuses(Right.JudgeLearning, whose) is not null) return NotFound();
        if ((await decideLearning.DoAsync(new(LoggedId, Answer == "accept", Why), visit.Context, stop)).Is(out _, out var no)) return Redirect($"/{Slug}/my-team");
        ModelState.AddModelError("", no.Words);
        return await OnGetAsync(stop);
    }
}
