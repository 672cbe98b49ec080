using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>Asks what a place costs, in the tests' own short words. The event begins on Tuesday 14 April 2026, just after Easter, at 9:30.</summary>
internal sealed record Quote(Pack Pack, ChargeFacts Facts)
{
    public static readonly DateOnly First = new(2026, 4, 14);

    /// <summary>A full day in a classroom for a relevant agency that attended.</summary>
    public static Quote In(string slug, Readings readings = Readings.All) => From(readings == Readings.All ? PacksHere.Pack(slug) : PacksHere.Document(slug).Read(readings));

    public static Quote From(Pack pack) => new(pack, new()
    {
        Event = new() { Kind = "course", Mode = Mode.Classroom, Length = EventLength.FullDay, Days = [DayOf(0)] },
        Organisation = new() { Kind = LegalKind.RelevantAgency, BasedInArea = true, ServesArea = true },
        ConfirmedOn = new(2026, 3, 1),
        Outcome = Outcome.Attended,
        AsOf = new(2026, 4, 20),
    });

    public ChargeAnswer Answer => Charges.Decide(Pack, Facts, BankHolidays.England);

    /// <summary>The one line there is.</summary>
    public ChargeLine Line => Answer.Lines.ShouldHaveSingleItem();

    /// <summary>"late_cancellation £100 proposed reading", one line after the other; empty for none.</summary>
    public string Said => string.Join(" + ", Answer.Lines.Select(Say));

    public string Unset => string.Join(' ', Answer.Unset);

    public Quote By(LegalKind kind, bool based = true, bool serves = true, bool contributes = false) =>
        Org(o => o with { Kind = kind, BasedInArea = based, ServesArea = serves, Contributes = contributes });

    public Quote Org(Func<OrganisationFacts, OrganisationFacts> change) => With(f => f with { Organisation = change(f.Organisation) });

    public Quote Event(Func<EventFacts, EventFacts> change) => With(f => f with { Event = change(f.Event) });

    public Quote Long(EventLength length) => Event(e => e with { Length = length, Days = [DayOf(0, length)] });

    /// <summary>A course of several days, each as long as said, else full days.</summary>
    public Quote Days(int days, params EventLength[] lengths) => Event(e => e with
    {
        Length = EventLength.MultiDay,
        Days = [.. Enumerable.Range(0, days).Select(i => DayOf(i, lengths.ElementAtOrDefault(i) is var l && i < lengths.Length ? l : EventLength.FullDay))],
    });

    public Quote Elearning(DateOnly enrolled, DateOnly? completed = null, DateOnly? asOf = null) => With(f => f with
    {
        Event = new() { Kind = "elearning", EnrolledOn = enrolled, CompletedOn = completed },
        Outcome = completed is null ? Outcome.NotCompleted : Outcome.Completed,
        AsOf = asOf ?? f.AsOf,
    });

    public Quote Went(Outcome outcome) => With(f => f with { Outcome = outcome });

    public Quote Missing(params int[] days) => With(f => f with { Outcome = Outcome.AbsentPart, DaysAbsent = days });

    public Quote Cancelled(string at, NoticeChannel channel = NoticeChannel.InWriting) =>
        With(f => f with { Outcome = Outcome.Cancelled, CancelledAt = Time(at), Channel = channel });

    public Quote Because(ExemptionReason reason, bool verified) => With(f => f with { Exemption = new(reason, verified) });

    public Quote With(Func<ChargeFacts, ChargeFacts> change) => this with { Facts = change(Facts) };

    private static string Say(ChargeLine l) =>
        $"{Names.Code(l.Code)} {(l.Amount is { } a ? $"{a}" : l.UpTo is { } most ? $"up to {most}" : "open")} {Names.Code(l.Decision)} {Names.Code(l.Basis)}";

    public static LondonTime Time(string at) => new(DateOnly.Parse(at[..10]), TimeOnly.Parse(at[11..]));

    private static EventDay DayOf(int offset, EventLength length = EventLength.FullDay) => new(First.AddDays(offset), new(9, 30), length == EventLength.FullDay ? new(16, 30) : new(12, 30), length);
}
