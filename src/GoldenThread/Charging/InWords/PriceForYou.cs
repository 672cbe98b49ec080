using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;

namespace GoldenThread.Charging.InWords;

/// <summary>What one place costs one organisation, and what losing it would cost, in the words shown before a place is confirmed .</summary>
/// <param name="Price">"Free", "£100", or that it is not set.</param>
/// <param name="IfMissed">"£50", "up to £100, an officer decides", or that it is not set.</param>
public sealed record PriceForYou(string Price, string IfMissed, LastFreeCancellation? LastFree)
{
    public static PriceForYou Of(Pack pack, EventFacts e, OrganisationFacts organisation, BankHolidays holidays)
    {
        var asked = new ChargeFacts { Event = e, Organisation = organisation, ConfirmedOn = DateOnly.MinValue, Outcome = e.IsElearning ? Outcome.Completed : Outcome.Attended, AsOf = DateOnly.MinValue };
        var place = Charges.Decide(pack, asked, holidays);
        var lost = Charges.Decide(pack, asked with { Outcome = e.IsElearning ? Outcome.NotCompleted : Outcome.Absent, AsOf = DateOnly.MaxValue }, holidays);
        return new(Say(place), Missed(lost), place.LastFreeCancellation);
    }

    private static string Say(ChargeAnswer answer) => answer switch
    {
        { Lines: [{ Amount: { } fee }] } => fee.ToString(),
        { Unset.Count: > 0 } => TableWords.Capital(PolicyLine.NotSet),
        _ => "Free",
    };

    private static string Missed(ChargeAnswer answer) => answer switch
    {
        { Lines: [{ Because: Because.FeeStands, Amount: { } fee }] } => $"the fee of {fee} stands",
        { Lines: [{ Amount: { } amount }, ..] } => amount.ToString(),
        { Lines: [{ UpTo: { } most }, ..] } => $"up to {most}, an officer decides",
        { Unset.Count: > 0 } => PolicyLine.NotSet,
        _ => "nothing",
    };
}
