using GoldenThread.Simulation;
using GoldenThread.Web.Pages.Directory;

namespace GoldenThread.Web.Pages.Drafts;

/// <summary>What a change of the framework would do, as it is read out before a group decides.</summary>
public static class WouldChangeWords
{
    public static string Of(Effect effect) => effect switch
    {
        Effect.BecomesOverdue => "Would become overdue",
        Effect.NoLongerOverdue => "Would no longer be overdue",
        Effect.PassesAdvice => "Would be past the date of something recommended",
        Effect.NoLongerPastAdvice => "Would no longer be past the date of something recommended",
        Effect.NewlyAsked => "Would be asked something new",
        Effect.NoLongerAsked => "Would no longer be asked something",
        Effect.DueSooner => "Would fall due sooner",
        Effect.DueLater => "Would fall due later",
        _ => "",
    };

    /// <summary>"Foundation: renewed every 2 years instead of renewed every 3 years. It would make 1,240 people overdue, 410 of them in education."</summary>
    public static string Sentence(WhatWouldChange.Found found)
    {
        if (found.Lines.Count == 0) return "Nothing is changed yet. Choose below what is to change.";
        var (overdue, cleared) = (found.Of(Effect.BecomesOverdue), found.Of(Effect.NoLongerOverdue));
        var most = found.BySector.Where(s => s.Overdue > 0).MaxBy(s => s.Overdue);
        var where = most is null ? "" : most.Overdue == overdue ? $", all in {Where(most.Sector)}" : $", {most.Overdue:N0} of them in {Where(most.Sector)}";
        return $"{(found.Lines.Count == 1 ? $"{found.Lines[0].Sentence}. " : "")}It would make {(overdue == 0 ? "nobody" : People(overdue))} overdue{where}.{(cleared == 0 ? "" : $" {People(cleared)} would no longer be overdue.")}";
    }

    public static string People(int count) => count == 1 ? "1 person" : $"{count:N0} people";

    private static string Where(Partnerships.Sector sector) => DirectoryWords.Of(sector) is var said ? char.ToLowerInvariant(said[0]) + said[1..] : "";
}
