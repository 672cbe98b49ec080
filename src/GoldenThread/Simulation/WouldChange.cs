using System.Runtime.InteropServices;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>What a change of the framework means for one post and one requirement on a day. Only what is mandatory makes somebody overdue; a date of advice that passes is told apart .</summary>
public static class WouldChange
{
    /// <param name="now">Null: not asked.</param>
    /// <param name="then">Under the draft; null: not asked.</param>
    public static Effect Of(Side? now, Side? then)
    {
        if (now == then) return Effect.None;
        var (breach, breached) = (Passed(then, RequirementForce.Mandatory), Passed(now, RequirementForce.Mandatory));
        if (breach != breached) return breach ? Effect.BecomesOverdue : Effect.NoLongerOverdue;
        var (advice, advised) = (Passed(then, RequirementForce.Recommended), Passed(now, RequirementForce.Recommended));
        if (advice != advised) return advice ? Effect.PassesAdvice : Effect.NoLongerPastAdvice;
        if (now is not { } before) return Effect.NewlyAsked;
        if (then is not { } after) return Effect.NoLongerAsked;
        var (was, by) = (before.Standing.By ?? DateOnly.MaxValue, after.Standing.By ?? DateOnly.MaxValue);
        return by < was ? Effect.DueSooner : by > was ? Effect.DueLater : Effect.None;
    }

    private static bool Passed(Side? side, RequirementForce force) => side is { Standing.Standing: Standing.Overdue } one && one.Force == force;

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Side(StandingBy Standing, RequirementForce Force);
}

/// <summary>In the order in which they matter.</summary>
public enum Effect
{
    BecomesOverdue,
    NoLongerOverdue,
    PassesAdvice,
    NoLongerPastAdvice,
    NewlyAsked,
    NoLongerAsked,
    DueSooner,
    DueLater,
    None,
}
