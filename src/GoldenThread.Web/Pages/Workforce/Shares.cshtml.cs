using System.ComponentModel.DataAnnotations;
using GoldenThread.Framework.Passports;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Workforce;

/// <summary>The links somebody has made to their own learning record: made, listed, taken back .</summary>
[Needs(Right.LogLearning), InArea(Area.MyLearning)]
public sealed class SharesModel(SeeShares see, SharePassport share, RevokeShare take, Visit visit) : PageModel
{
    private const string Posts = "posts";
    private const string Standing = "standing";
    private const string History = "history";
    private const int UsualDays = 30;

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public List<string> Parts { get; set; } = [];

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }

    public static IReadOnlyList<Choice> AllParts { get; } = [new(Posts, "Your posts and organisations"), new(Standing, "What is asked of you, and where you stand"), new(History, "What you have done")];

    public IReadOnlyList<PassportShare> Shares { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public DateOnly Today => visit.Today;

    public string Shows(PassportShare share) => string.Join(", ", new[] { (share.Posts, "posts"), (share.Standing, "where you stand"), (share.History, "what you have done") }.Where(p => p.Item1).Select(p => p.Item2)) is var said ? char.ToUpperInvariant(said[0]) + said[1..] : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        (Key, EndsOn) = (Secret.New(), visit.Today.AddDays(UsualDays));
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid? revoke, CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        if (revoke is { } id) return (await take.DoAsync(id, me, visit.Context, stop)).Is(out _, out _) ? new SeeOther($"/{Slug}/my-learning/shares") : NotFound();
        if (ModelState.IsValid)
        {
            if ((await share.DoAsync(new(me, Key, For, Parts.Contains(Posts), Parts.Contains(Standing), Parts.Contains(History), EndsOn), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/passport/{Key}");
            if (no == Refusal.NotThere) return NotFound();
            ModelState.Refuse(no);
        }

        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        Shares = await see.OfAsync(me, visit.Context, stop);
        return Page();
    }
}
