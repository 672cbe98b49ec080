using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme.Partners;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Partners;

/// <summary>Partners' own training that others may come to: seen by everybody, listed by each partner for itself .</summary>
[Needs(Right.SeeCatalogue, ToPost = Right.OfferTraining), InArea(Area.Events)]
public sealed class OpenTrainingModel(ListOpenTraining listOpenTraining, ChooseAgencies chooseAgencies, Visit visit) : PageModel
{
    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? HowToBook { get; set; }

    public IReadOnlyList<ListOpenTraining.Row> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public bool MayOffer => visit.May(Right.OfferTraining);

    public bool MayWithdraw(Guid agency) => visit.May(Right.OfferTraining, GoldenThread.People.About.Agency(agency));

    public string Lede => Rows.Count switch { 0 => "No partner lists training of its own at the moment.", 1 => "One partner opens its own training to others.", var n => $"{n} trainings of partners are open to others." };

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostOfferAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await ShowAsync(stop);
        return await SayAsync((await listOpenTraining.OfferAsync(new(Agency, Heading, About, Audience, On, HowToBook), visit.Caller, visit.Context, stop)).No, stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid training, CancellationToken stop) => await SayAsync((await listOpenTraining.WithdrawAsync(training, visit.Caller, visit.Context, stop)).No, stop);

    private async Task<IActionResult> SayAsync(Refusal? no, CancellationToken stop)
    {
        if (no is null) return new SeeOther($"/{Slug}/open-training");
        if (no.Kind == RefusalKind.NotThere) return NotFound();
        ModelState.Refuse(no, field => field switch { "agencyId" => nameof(Agency), "title" => nameof(Heading), _ => null });
        return await ShowAsync(stop);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Rows = await listOpenTraining.ShowAsync(visit.Context, stop);
        if (MayOffer)
        {
            var reach = visit.Reach(Right.OfferTraining);
            var offered = await chooseAgencies.DoAsync([.. reach.AgencyIds, .. Agency is { } chosen ? new[] { chosen } : []], null, visit.Context, stop);
            Agencies = [.. offered.Items.Where(a => reach.Covers(GoldenThread.People.About.Agency(a.Id))).Select(a => new Choice(a.Id.ToString(), a.Name))];
        }

        return Page();
    }
}
