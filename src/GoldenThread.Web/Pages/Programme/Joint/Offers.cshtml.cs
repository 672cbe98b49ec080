using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Joint;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Joint;

/// <summary>Events that other partnerships give together with this one: the team takes them into its offer, everybody books and gives up their own place .</summary>
[Needs(Right.SeeBookings), InArea(Area.Events)]
public sealed class OffersModel(JointOffers jointOffers, BookJointPlace bookJointPlace, PackInForce packs, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Share { get; set; }

    [BindProperty]
    public string? CountsTowards { get; set; }

    public IReadOnlyList<JointOffers.Offer> Found { get; private set; } = [];

    public IReadOnlyList<JointPlace> Mine { get; private set; } = [];

    public IReadOnlyList<Choice> Requirements { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayAnswer => visit.May(Right.ManageBookings);

    public string Lede => Found.Count switch { 0 => "No other partnership offers places at the moment.", 1 => "One event of another partnership.", var n => $"{n} events of other partnerships." };

    public string? Meaning(string? code) => Requirements.FirstOrDefault(r => r.Value == code)?.Words ?? code;

    public JointPlace? PlaceOn(Guid share) => Mine.FirstOrDefault(p => p.ShareId == share && p.State != JointState.Over);

    public static (string? Kind, string Words) Say(JointPlace place) => place switch
    {
        { Attended: true } => ("ok", "Attended"),
        { Attended: false } => ("gap", "Not attended in full"),
        { State: JointState.Confirmed } => ("ok", "You have a place"),
        { State: JointState.Waiting } => ("due", "On the waiting list"),
        { State: JointState.Held } => ("due", "The place is held"),
        { State: JointState.Asked } => ("due", "Asked for: ask once more"),
        _ => (null, "Over"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (visit.PersonId is not { } me) return NotFound();
        Found = await jointOffers.ListAsync(MayAnswer, visit.Context, stop);
        Mine = await jointOffers.MineAsync(me, visit.Context, stop);
        Requirements = await packs.TodayAsync(visit.Context, stop) is { } held ? [.. FrameworkRules.Of(held.Pack).All.Select(a => new Choice(a.Code, a.Name))] : [];
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync([FromForm(Name = "do")] string? what, CancellationToken stop)
    {
        if (!MayAnswer) return NotFound();
        return await SayAsync((await jointOffers.AnswerAsync(Share ?? Guid.Empty, what != "decline", CountsTowards, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostBookAsync(CancellationToken stop) =>
        visit.PersonId is { } me ? await SayAsync((await bookJointPlace.DoAsync(Share ?? Guid.Empty, me, visit.Caller, visit.Context, stop)).No, stop) : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(Guid place, CancellationToken stop) => await SayAsync((await bookJointPlace.CancelAsync(place, visit.Caller, visit.Context, stop)).No, stop);

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/joint-events");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.AddModelError("", no.Words);
        return await OnGetAsync(stop);
    }
}
