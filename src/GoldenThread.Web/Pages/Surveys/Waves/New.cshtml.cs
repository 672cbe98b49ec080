using GoldenThread.People;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Surveys.Waves;

/// <summary>Opens a survey: which questionnaire, about what, named or anonymous, from when until when.</summary>
[Needs(Right.ManageSurveys), InArea(Area.Evaluate)]
public sealed class NewModel(FindQuestionnaire find, OpenWave openWave, SiteAddress site, Visit visit) : PageModel
{
    [BindProperty]
    public string? Questionnaire { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public bool OpenLink { get; set; }

    [BindProperty]
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty]
    public int? RemindAtMost { get; set; }

    /// <summary>The address that anybody may use; shown once.</summary>
    public string? Link { get; private set; }

    public Wave? Opened { get; private set; }

    public IReadOnlyList<Choice> Questionnaires { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new("named", "Named", "You can see who answered what, remind people, and compare before with after."),
        new("anonymous", "Anonymous", "Nobody can see who answered what, not even whoever has the database. No reminders, no comparing by person."),
    ];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(string? questionnaire, CancellationToken stop)
    {
        await LoadAsync(stop);
        (Questionnaire, OpensOn, ClosesOn, RemindAtMost) = (questionnaire, visit.Today, visit.Today.AddDays(28), 2);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (string.IsNullOrEmpty(Questionnaire)) ModelState.AddModelError(nameof(Questionnaire), "Choose a questionnaire.");
        if (Typed.Clean(About) is null) ModelState.AddModelError(nameof(About), "Say what it is about.");
        if (Names.FromCode<WaveKind>(Kind) is null) ModelState.AddModelError(nameof(Kind), "Choose named or anonymous.");
        if (OpensOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(OpensOn), "Enter the first day.");
        if (ClosesOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ClosesOn), "Enter the last day.");
        if (!ModelState.IsValid) return Page();

        var about = Typed.Clean(About)!;
        var request = new OpenWave.Request
        {
            Questionnaire = Questionnaire!,
            Title = Title,
            Kind = Names.FromCode<WaveKind>(Kind)!.Value,
            About = new() { Kind = "survey", Id = Guid.CreateVersion7(), Label = about.Length > 300 ? about[..300] : about },
            OpensOn = OpensOn!.Value,
            ClosesOn = ClosesOn!.Value,
            RemindAtMost = RemindAtMost ?? 0,
            OpenLink = OpenLink,
        };
        if (!(await openWave.DoAsync(request, visit.Context, stop)).Is(out var opened, out var no))
        {
            ModelState.Refuse(no);
            return Page();
        }

        if (opened.LinkCode is not { } code) return Redirect($"/{Slug}/surveys/{opened.Wave.Id}/invite");
        (Opened, Link) = (opened.Wave, site.For(SurveyLetters.PathOf(Slug, code)));
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop) =>
        Questionnaires = [.. (await find.AllAsync(visit.Context, stop)).Where(q => q.Versions > 0).Select(q => new Choice(q.Code, q.Title))];
}
