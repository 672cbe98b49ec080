using System.ComponentModel.DataAnnotations;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Events;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Programme.Events;

/// <summary>Who is on an event and who is missing, what is kept for whom, and who is next in the queue: seen first, then chosen.</summary>
[Needs(Right.ManageBookings), InArea(Area.Events)]
public sealed class MixModel(ShowMix showMix, SetPlaceRules setPlaceRules, ChooseQueuePolicy choosePolicy, ChooseAgencies chooseAgencies, Visit visit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<RuleRow> Rules { get; set; } = [];

    [BindProperty]
    public QueuePolicy? Policy { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ShowMix.Mix Mix { get; private set; } = null!;

    public string Slug => visit.Partnership.Slug;

    /// <summary>Words that bring more organisations into the lists.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public bool MoreAgencies { get; private set; }

    public IReadOnlyList<Choice> For { get; private set; } = [];

    public IReadOnlyList<Choice> Policies => [.. Mix.Policies.Select(p => new Choice(p.ToString(), Say(p), WaitingList.Why(p)))];

    public static string Say(QueuePolicy policy) => policy switch { QueuePolicy.BalanceAgencies => "Balance organisations", QueuePolicy.MandatedFirst => "Overdue people first", _ => "First come, first served" };

    public string Lede => Mix.Rows.Count == 0 ? "Nobody has a place yet."
        : $"{Mix.Rows.Sum(r => r.Count)} people from {(Mix.Rows.Count == 1 ? "1 organisation" : $"{Mix.Rows.Count} organisations")}; in effect {Mix.Effective:0.0}.";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Rules = [.. Mix.Rules.Select(r => new RuleRow { For = r.AgencyId?.ToString() ?? r.Sector.ToString(), AtLeast = r.AtLeast, Until = r.Until, AtMost = r.AtMost })];
        Policy = Mix.Event.QueuePolicy;
        AddEmpty();
        return Page();
    }

    public async Task<IActionResult> OnPostRulesAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        var lines = Rules.Where(r => r.For is not null || r.AtLeast is not null || r.AtMost is not null)
            .Select(r => new SetPlaceRules.Line(Guid.TryParse(r.For, out var agency) ? agency : null, Enum.TryParse<Sector>(r.For, out var sector) && !int.TryParse(r.For, out _) ? sector : null, r.AtLeast, r.Until, r.AtMost)).ToList();
        if (ModelState.IsValid)
        {
            if ((await setPlaceRules.DoAsync(Id, lines, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{Id}/mix");
            ModelState.AddModelError("", no.Words);
        }

        Policy ??= Mix.Event.QueuePolicy;
        AddEmpty();
        return Page();
    }

    public async Task<IActionResult> OnPostPolicyAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        if (Policy is not { } policy) ModelState.AddModelError(nameof(Policy), "Choose who comes first");
        else if ((await choosePolicy.DoAsync(Id, policy, Why, visit.Context, stop)).Is(out _, out var no)) return new SeeOther($"/{Slug}/events/{Id}/mix");
        else ModelState.Refuse(no);
        Rules = [.. Mix.Rules.Select(r => new RuleRow { For = r.AgencyId?.ToString() ?? r.Sector.ToString(), AtLeast = r.AtLeast, Until = r.Until, AtMost = r.AtMost })];
        AddEmpty();
        return Page();
    }

    private void AddEmpty()
    {
        for (var empty = Rules.Count(r => r.For is null); empty < 2; empty++) Rules.Add(new());
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await showMix.DoAsync(Id, visit.Context, stop) is not { } mix) return false;
        Mix = mix;
        var ruled = mix.Rules.Select(r => r.AgencyId).Concat(mix.Rows.Select(r => (Guid?)r.AgencyId)).Concat(Rules.Select(r => Guid.TryParse(r.For, out var id) ? id : (Guid?)null)).OfType<Guid>().Distinct().ToList();
        var offered = await chooseAgencies.DoAsync(ruled, Find, visit.Context, stop);
        (MoreAgencies, For) = (offered.More, [.. Enum.GetValues<Sector>().Select(s => new Choice(s.ToString(), $"All of: {SectorWords.Of(s)}")), .. offered.Items.Select(a => new Choice(a.Id.ToString(), a.Name))]);
        return true;
    }

    public sealed class RuleRow
    {
        public string? For { get; set; }

        public int? AtLeast { get; set; }

        [Display(Name = "The last day")]
        public DateOnly? Until { get; set; }

        public int? AtMost { get; set; }
    }
}
