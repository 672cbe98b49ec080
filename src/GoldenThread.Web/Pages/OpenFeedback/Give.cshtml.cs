using GoldenThread.Evaluation.Voices;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.OpenFeedback;

/// <summary>Anybody tells the partnership what they think, without a log-in. How much one address may send is limited.</summary>
[OpenToAll, EnableRateLimiting(Limits.SignIn)]
public sealed class GiveModel(GiveFeedback giveFeedback, Visit visit) : PageModel
{
    [BindProperty]
    public FeedbackFrom? From { get; set; }

    [BindProperty]
    public FeedbackAbout? About { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public static IReadOnlyList<Choice> Who { get; } = [.. Enum.GetValues<FeedbackFrom>().Select(f => new Choice($"{f}", FeedbackWords.From(f)))];

    public static IReadOnlyList<Choice> What { get; } = [.. Enum.GetValues<FeedbackAbout>().Select(a => new Choice($"{a}", FeedbackWords.About(a)))];

    public string Partnership => visit.Partnership.Name;

    public bool Sent { get; private set; }

    public void OnGet(string? said) => Sent = said == "sent";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if ((await giveFeedback.DoAsync(new(From, About, Words), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{visit.Partnership.Slug}/feedback?said=sent");
        ModelState.Refuse(no);
        return Page();
    }
}
