using GoldenThread.Charging;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;
using Mode = GoldenThread.Partnerships.Packs.Mode;

namespace GoldenThread.Web.Api;

/// <summary>What a place or a lost place costs under a partnership's policy: pure policy, nothing stored.</summary>
internal static class ChargesApi
{
    public static void MapCharges(this IEndpointRouteBuilder api) =>
        api.MapPost("/charges/quote", QuoteAsync).OpenToAnyone().WithName("quote").WithTags("Calculators")
            .WithSummary("What a place or a lost place costs, who decides, and why.");

    private static async Task<IResult> QuoteAsync(string partnership, Asked asked, CalculatorPolicy policies, Clock clock, CancellationToken stop)
    {
        var facts = asked.Facts(London.DateOf(clock.Now));
        if ((facts.ConfirmedOn ?? facts.Event.EnrolledOn) is not { } confirmed) return No.Malformed(facts.Event.IsElearning ? "event.enrolledOn" : "confirmedOn", "Say the day on which the place was confirmed as YYYY-MM-DD.");
        // The rules of that day count for ever.
        if (await policies.OnAsync(partnership, confirmed, stop) is not { } policy) return No.Of(Refusal.NotThere);
        var kinds = EventKinds.Of(policy.Pack.Charging);
        if (!kinds.Contains(facts.Event.Kind)) return No.Of(Charging.Refusals.NoSuchKind(kinds));

        var last = facts.Event.Days is [var first, ..] ? Notice.For(policy.Pack.Charging, first.Date, first.Start, BankHolidays.England) : null;
        if (QuoteAllowed.Check(facts, last) is { } no) return No.Of(no);
        return Results.Ok(Quote.Of(Charges.Decide(policy.Pack, facts with { ConfirmedOn = confirmed }, last, BankHolidays.England), policy));
    }

    internal sealed record Asked
    {
        public required AskedEvent Event { get; init; }

        public required AskedOrganisation Organisation { get; init; }

        public DateOnly? ConfirmedOn { get; init; }

        public required Outcome Outcome { get; init; }

        public DateTime? CancelledAt { get; init; }

        public NoticeChannel? Channel { get; init; }

        public IReadOnlyList<int>? DaysAbsent { get; init; }

        public AskedExemption? Exemption { get; init; }

        public DateOnly? AsOf { get; init; }

        public ChargeFacts Facts(DateOnly today) => new()
        {
            Event = Event.Facts,
            Organisation = Organisation.Facts,
            ConfirmedOn = ConfirmedOn,
            Outcome = Outcome,
            CancelledAt = CancelledAt is { } at ? at.Kind == DateTimeKind.Utc ? LondonTime.At(at) : new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null,
            Channel = Channel,
            DaysAbsent = DaysAbsent ?? [],
            Exemption = Exemption is { } given ? new(given.Reason, given.ManagerVerified) : null,
            AsOf = AsOf ?? today,
        };
    }

    internal sealed record AskedEvent
    {
        public required string Kind { get; init; }

        public Mode? Mode { get; init; }

        public EventLength? Length { get; init; }

        public IReadOnlyList<AskedDay>? Days { get; init; }

        public DateOnly? EnrolledOn { get; init; }

        public DateOnly? CompletedOn { get; init; }

        public EventFacts Facts => Kind == EventFacts.Elearning
            ? new() { Kind = Kind, Days = ToDays(), EnrolledOn = EnrolledOn, CompletedOn = CompletedOn }
            : new() { Kind = Kind, Mode = Mode ?? throw Missing("mode"), Length = Length ?? throw Missing("length"), Days = ToDays() };

        private IReadOnlyList<EventDay> ToDays() =>
            [.. (Days ?? []).Select(d => new EventDay(d.Date, d.Start, d.End, Length is null or EventLength.MultiDay ? d.Length ?? EventLength.FullDay : Length.Value))];

        private static BadField Missing(string field) => new($"event.{field}", "This must be given.");
    }

    internal sealed record AskedDay
    {
        public required DateOnly Date { get; init; }

        public required TimeOnly Start { get; init; }

        public required TimeOnly End { get; init; }

        /// <summary>Of an event of several days, where it is not a full one.</summary>
        public EventLength? Length { get; init; }
    }

    internal sealed record AskedOrganisation
    {
        public required LegalKind Kind { get; init; }

        public bool? BasedInArea { get; init; }

        public bool? ServesArea { get; init; }

        public bool? Contributes { get; init; }

        public long? TurnoverPence { get; init; }

        public int? StaffCount { get; init; }

        public OrganisationFacts Facts => new()
        {
            Kind = Kind, BasedInArea = BasedInArea ?? false, ServesArea = ServesArea ?? false, Contributes = Contributes ?? false, TurnoverPence = TurnoverPence, StaffCount = StaffCount,
        };
    }

    internal sealed record AskedExemption
    {
        public required ExemptionReason Reason { get; init; }

        public required bool ManagerVerified { get; init; }
    }

    internal sealed record Quote(
        PolicyUsed Policy, string? LastFreeCancellation, IReadOnlyList<QuoteLine> Lines, int TotalPence, string Certificate, bool MustRepeatWholeCourse, IReadOnlyList<string> Unset)
    {
        public static Quote Of(ChargeAnswer answer, CalculatorPolicy.InForce policy) => new(
            new(policy.Pack.Header.Slug, policy.Version),
            answer.LastFreeCancellation?.By?.ToString(),
            [.. answer.Lines.Select(l => new QuoteLine(Names.Code(l.Code), l.Amount?.Pence, l.UpTo?.Pence, Names.Code(l.Decision), Names.Code(l.Basis), l.Why))],
            answer.Total.Pence,
            Names.Code(answer.Certificate.Verdict),
            answer.MustRepeatWholeCourse,
            answer.Unset);
    }

    internal sealed record QuoteLine(string Code, int? AmountPence, int? UpToPence, string Decision, string Basis, string Why);

    internal sealed record PolicyUsed(string Pack, string Version);
}
