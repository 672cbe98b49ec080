using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Simulation;

namespace GoldenThread.Tests.Simulation;

/// <summary>What a change means for one person and one thing asked.</summary>
[Requirement("R-031"), Requirement("R-042")]
public sealed class WouldChangeTests
{
    [Theory]
    [InlineData("mandatory current 2027-06-01", "mandatory overdue 2026-06-01", Effect.BecomesOverdue)]
    [InlineData("mandatory overdue 2026-06-01", "mandatory current 2027-06-01", Effect.NoLongerOverdue)]
    [InlineData("recommended overdue 2026-06-01", "mandatory overdue 2026-06-01", Effect.BecomesOverdue)]
    [InlineData("mandatory overdue 2026-06-01", "recommended overdue 2026-06-01", Effect.NoLongerOverdue)]
    [InlineData("recommended current 2027-06-01", "recommended overdue 2026-06-01", Effect.PassesAdvice)]
    [InlineData("recommended overdue 2026-06-01", "recommended current 2027-06-01", Effect.NoLongerPastAdvice)]
    [InlineData(null, "mandatory overdue 2026-06-01", Effect.BecomesOverdue)]
    [InlineData("mandatory overdue 2026-06-01", null, Effect.NoLongerOverdue)]
    [InlineData(null, "mandatory no_date_set", Effect.NewlyAsked)]
    [InlineData("mandatory current 2027-06-01", null, Effect.NoLongerAsked)]
    [InlineData("mandatory current 2028-06-01", "mandatory current 2027-06-01", Effect.DueSooner)]
    [InlineData("mandatory current", "mandatory current 2027-06-01", Effect.DueSooner)]
    [InlineData("mandatory overdue 2026-06-01", "mandatory overdue 2026-07-01", Effect.DueLater)]
    [InlineData("mandatory current 2027-06-01", "recommended current 2027-06-01", Effect.None)]
    [InlineData("mandatory current 2027-06-01", "mandatory current 2027-06-01", Effect.None)]
    [InlineData(null, null, Effect.None)]
    public void One_change_has_one_effect(string? now, string? then, Effect expected) => WouldChange.Of(Side(now), Side(then)).ShouldBe(expected);

    private static WouldChange.Side? Side(string? text)
    {
        if (text?.Split(' ') is not { } words) return null;
        return new(new(GoldenThread.Foundation.Names.FromCode<Standing>(words[1])!.Value, words.Length > 2 ? Framework.Rules.Day(words[2]) : null), GoldenThread.Foundation.Names.FromCode<RequirementForce>(words[0])!.Value);
    }
}
