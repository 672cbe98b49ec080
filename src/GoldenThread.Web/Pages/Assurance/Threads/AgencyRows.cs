using GoldenThread.Assurance;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Pages.Assurance.Threads;

/// <summary>The agencies of a thread as rows: evidenced first, not reached last.</summary>
public static class AgencyRows
{
    public static IEnumerable<AgencyRow> Of(GatheredThread thread, DateOnly today) => thread.Facts.Agencies
        .OrderByDescending(a => a.Embedded).ThenByDescending(a => a.Reached).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
        .Select(a => new AgencyRow(a, Reached(a, today), State(a, today), Words(a, today)));

    private static string Reached(AgencyFacts a, DateOnly today) => a switch
    {
        { Attended: > 0, Headcount: { } of } => $"{a.Attended} of {of}",
        { Attended: > 0 } => $"{a.Attended}, headcount not known",
        { BriefingAcknowledged: true } => "Briefing only",
        { BookedFor: { } on } when on >= today => $"Booked {London.SayShort(on)}",
        _ => "Not reached",
    };

    private static string State(AgencyFacts a, DateOnly today) => a.Embedded switch
    {
        Embedded.Embedded => "holds",
        Embedded.Partly => "part",
        _ when a.EvidenceOn is null && a.BookedFor >= today => "later",
        _ => "break",
    };

    private static string Words(AgencyFacts a, DateOnly today) => a.Embedded switch
    {
        Embedded.Embedded => "Embedded",
        Embedded.Partly => "Partly",
        Embedded.NotEvidenced => "Not evidenced",
        _ when a.BookedFor >= today => "Not due",
        _ => a.Reached ? "No reply" : "Not reached",
    };
}

/// <summary>One agency as it is shown.</summary>
public sealed record AgencyRow(AgencyFacts Agency, string Reached, string State, string Words);
