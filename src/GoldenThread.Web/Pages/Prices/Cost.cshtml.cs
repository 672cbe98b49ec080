using System.ComponentModel.DataAnnotations;
using GoldenThread.Charging;
using GoldenThread.Charging.InWords;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using GoldenThread.Web.Ui.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Prices;

/// <summary>What the partnership charges, in words from the settings that compute it, and what one place would cost. Nothing is stored.</summary>
[OpenToAll]
[InArea(Area.Events)]
public sealed class CostModel(PackInForce packs, Visit visit) : PageModel
{
    private static readonly TimeOnly _start = new(9, 30);
    private static readonly TimeOnly _end = new(16, 30);
    private static readonly TimeOnly _noon = new(12, 0);

    [BindProperty(SupportsGet = true)]
    public bool Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public LegalKind Kind { get; set; } = LegalKind.RelevantAgency;

    [BindProperty(SupportsGet = true)]
    public List<string> About { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string Length { get; set; } = nameof(EventLength.FullDay);

    [BindProperty(SupportsGet = true)]
    public Partnerships.Packs.Mode Mode { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The first day")]
    public DateOnly? First { get; set; }

    [BindProperty(SupportsGet = true)]
    public Outcome Outcome { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "The day the cancellation is received")]
    public DateOnly? CancelledOn { get; set; }

    public IReadOnlyList<PolicyWords> Policy { get; private set; } = [];

    public string? Version { get; private set; }

    public ChargeAnswer? Answer { get; private set; }

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(LegalKind.StatutoryPartner), "Statutory partner (council, police, health)"), new(nameof(LegalKind.RelevantAgency), "Relevant agency"), new(nameof(LegalKind.School), "School or college"),
        new(nameof(LegalKind.LocalNotForProfit), "Local body not run for profit"), new(nameof(LegalKind.VoluntaryCommunityFaith), "Voluntary, community or faith body"), new(nameof(LegalKind.NationalCharity), "National charity"),
        new(nameof(LegalKind.University), "University"), new(nameof(LegalKind.CommissionedForProfit), "Commissioned service run for profit"), new(nameof(LegalKind.OtherIndependent), "Other independent body"), new(nameof(LegalKind.OtherForProfit), "Other body run for profit"),
    ];

    public static IReadOnlyList<Choice> Traits { get; } =
        [new("based", "It is based in the area"), new("serves", "It provides services in the area"), new("contributes", "It contributes to the partnership’s budget")];

    public static IReadOnlyList<Choice> Lengths { get; } =
    [
        new(nameof(EventLength.UpTo3Hours), "Up to 3 hours"), new(nameof(EventLength.HalfDay), "Half a day"), new(nameof(EventLength.FullDay), "A full day"), new("2", "2 days"), new("3", "3 days"), new("4", "4 days"),
    ];

    public static IReadOnlyList<Choice> Modes { get; } =
        [new(nameof(Partnerships.Packs.Mode.Classroom), "In a room"), new(nameof(Partnerships.Packs.Mode.Virtual), "A virtual session"), new(nameof(Partnerships.Packs.Mode.Online), "Online")];

    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        new(nameof(Outcome.Attended), "I come"), new(nameof(Outcome.Cancelled), "I cancel"), new(nameof(Outcome.Absent), "I do not come"), new(nameof(Outcome.AbsentPart), "I miss the last day of several"),
        new(nameof(Outcome.LeftEarly), "I leave before the end"), new(nameof(Outcome.TurnedAwayLate), "I am late and turned away"), new(nameof(Outcome.Substituted), "A colleague comes instead"),
    ];

    public string Slug => visit.Partnership.Slug;

    public async Task OnGetAsync(CancellationToken stop)
    {
        First ??= ModelState.IsValid ? visit.Today.AddDays(42) : null;
        if (await packs.TodayAsync(visit.Context, stop) is not { } held) return;
        (Policy, Version) = (ChargesInWords.Of(held.Pack.Charging), held.Version);
        if (!Asked) return;
        if (Outcome == Outcome.Cancelled && CancelledOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(CancelledOn), "Enter the day on which the cancellation is received.");
        if (!ModelState.IsValid || Facts() is not { } facts) return;

        var last = Notice.For(held.Pack.Charging, facts.Event.Days[0].Date, _start, BankHolidays.England);
        if (QuoteAllowed.Check(facts, last) is { } no) Refuse(no);
        else Answer = Charges.Decide(held.Pack, facts, last, BankHolidays.England);
    }

    private ChargeFacts? Facts()
    {
        if (First is not { } first) return null;
        var days = int.TryParse(Length, out var several) && several is >= 2 and <= 4 ? several : 1;
        var length = days > 1 ? EventLength.MultiDay : Enum.TryParse<EventLength>(Length, out var one) ? one : EventLength.FullDay;
        return new()
        {
            Event = new()
            {
                Kind = "course", Mode = Mode, Length = length,
                Days = [.. Enumerable.Range(0, days).Select(i => new EventDay(first.AddDays(i), _start, _end, days > 1 ? EventLength.FullDay : length))],
            },
            Organisation = new() { Kind = Kind, BasedInArea = About.Contains("based"), ServesArea = About.Contains("serves"), Contributes = About.Contains("contributes") },
            // Whoever asks is thought to have a place, since whenever.
            ConfirmedOn = DateOnly.MinValue,
            Outcome = Outcome,
            CancelledAt = CancelledOn is { } day ? new(day, _noon) : null,
            Channel = NoticeChannel.InWriting,
            DaysAbsent = [days],
            AsOf = visit.Today,
        };
    }

    private void Refuse(Refusal no)
    {
        ModelState.Refuse(no, field => field switch { "cancelledAt" => nameof(CancelledOn), "daysAbsent" => nameof(Outcome), "event.days" => nameof(First), _ => nameof(Length) });
    }
}
