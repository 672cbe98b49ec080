using GoldenThread.Assurance;

namespace GoldenThread.Web.Pages.Assurance.Agencies;

/// <summary>What is asked of an agency, in words and in the states of the thread.</summary>
public static class AskWords
{
    public static string Of(ReachAsk ask) => ask switch
    {
        ReachAsk.Reached => "Reached",
        ReachAsk.Booked => "Booked",
        ReachAsk.Send => "Somebody is to come",
        ReachAsk.Late => "Not reached",
        _ => "Nothing yet",
    };

    public static string Of(EvidenceAsk ask) => ask switch
    {
        EvidenceAsk.Embedded => "Embedded",
        EvidenceAsk.Waits => "Waits to be judged",
        EvidenceAsk.ShowMore => "Not shown in full",
        EvidenceAsk.File => "Asked",
        EvidenceAsk.Late => "No reply",
        _ => "Nothing asked",
    };

    public static string State(ReachAsk ask) => ask switch { ReachAsk.Reached => "holds", ReachAsk.Late => "break", _ => "later" };

    public static string State(EvidenceAsk ask) => ask switch { EvidenceAsk.Embedded => "holds", EvidenceAsk.ShowMore or EvidenceAsk.Waits => "part", EvidenceAsk.Late => "break", _ => "later" };

    /// <summary>People, a booked day, or by when.</summary>
    public static string More(AskedOfAgency.Row row, DateOnly today) => row switch
    {
        { Agency: { Attended: > 0, Headcount: { } of } a } => $"{a.Attended} of {of} people",
        { Agency.Attended: > 0 and var n } => n == 1 ? "1 person; headcount not known" : $"{n} people; headcount not known",
        { Agency.BriefingAcknowledged: true } => "By a briefing",
        { Agency.BookedFor: { } on } when on >= today => $"A place on {London.SayShort(on)}",
        { Ask.ReachBy: { } by } => $"{(by < today ? "Was due" : "Due")} {London.SayShort(by)}",
        _ => "No response chosen yet",
    };
}
