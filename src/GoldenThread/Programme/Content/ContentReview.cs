using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Programme.Content;

/// <summary>When the content of a course has to be looked at again: so long after the last version as the policy says; with a change of law or procedure at once .</summary>
public static class ContentReview
{
    /// <summary>The last good day; null where the partnership has set no period.</summary>
    public static DateOnly? DueOn(DateOnly last, Period? every) => every?.After(last, BankHolidays.England);

    public static ReviewStanding Of(DateOnly today, DateOnly? dueOn, int openFlags) =>
        openFlags > 0 ? ReviewStanding.Flagged
        : dueOn is not { } due ? ReviewStanding.NotSet
        : today > due ? ReviewStanding.Overdue
        : ReviewStanding.InDate;

    /// <summary>The policy's period for looking at content: "P1Y".</summary>
    public static Period? EveryOf(Pack? pack) => pack?.Facts.Text("programme.content_review") is { } text ? Period.Parse(text) : null;
}

public enum ReviewStanding
{
    InDate,
    Overdue,

    /// <summary>Law, guidance or procedure has changed since.</summary>
    Flagged,

    /// <summary>The partnership has set no period.</summary>
    NotSet,
}
