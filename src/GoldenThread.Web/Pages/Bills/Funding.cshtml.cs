using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Bills;

/// <summary>The funding that partners agreed for a year, by head .</summary>
[Needs(Right.SeeChargeFigures, ToPost = Right.AgreeFunding), InArea(Area.Reports)]
public sealed class FundingModel(ListFunding list, AgreeFunding agree, ListAgencies agencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public Guid? Agency { get; set; }

    [BindProperty]
    public string? Support { get; set; }

    [BindProperty]
    public string? Scrutiny { get; set; }

    [BindProperty]
    public string? Infrastructure { get; set; }

    [BindProperty]
    public string? Reviews { get; set; }

    [BindProperty]
    public string? Learning { get; set; }

    public IReadOnlyList<ListFunding.Row> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public string Slug => visit.Partnership.Slug;

    public int Shown => Year ?? FundingYear.Of(visit.Today);

    public IReadOnlyList<Choice> Years => [.. Enumerable.Range(-3, 5).Select(n => FundingYear.Of(visit.Today) + n).Select(y => new Choice(y.ToString(System.Globalization.CultureInfo.InvariantCulture), FundingYear.Say(y)))];

    public bool MayAgree => visit.May(Right.AgreeFunding);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Year = Shown;
        await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var heads = new[] { (nameof(Support), Support), (nameof(Scrutiny), Scrutiny), (nameof(Infrastructure), Infrastructure), (nameof(Reviews), Reviews), (nameof(Learning), Learning) }.Select(Read).ToList();
        if (Agency is null) ModelState.AddModelError(nameof(Agency), "Choose the partner");
        else if (visit.Refuses(Right.AgreeFunding, About.Agency(Agency.Value)) is not null) ModelState.AddModelError(nameof(Agency), "You can record this only for the organisation you lead.");
        if (ModelState.IsValid)
        {
            if ((await agree.DoAsync(new(Agency!.Value, Shown, new(heads[0], heads[1], heads[2], heads[3], heads[4])), visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/funding?Year={Shown}");
            ModelState.Refuse(no);
        }

        await ShowAsync(stop);
        return Page();
    }

    private Money Read((string Field, string? Typed) head)
    {
        if (string.IsNullOrWhiteSpace(head.Typed)) return Money.Zero;
        if (BillWords.Read(head.Typed, mostPounds: 20_000_000) is { } amount) return amount;
        ModelState.AddModelError(head.Field, "Enter pounds, for example 12,500");
        return Money.Zero;
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Rows = await list.DoAsync(Shown, visit.Context, stop);
        if (!MayAgree) return;
        var all = (await agencies.DoAsync(new(Page: new(0, 300)), visit.Context, stop)).Items;
        Agencies = [.. all.Where(a => visit.May(Right.AgreeFunding, About.Agency(a.Id))).Select(a => new Choice(a.Id.ToString(), a.Name))];
    }
}
