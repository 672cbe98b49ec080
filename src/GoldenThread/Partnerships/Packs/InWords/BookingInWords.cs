namespace GoldenThread.Partnerships.Packs.InWords;

/// <summary>How places are found and taken, and what is expected of whoever has one, in plain sentences (R-091 to R-094).</summary>
public static class BookingInWords
{
    public static IReadOnlyList<PolicyWords> Of(Pack pack) =>
    [
        new("How do I book?", [.. Booking(pack.Booking)]),
        new("What is expected of me?", [.. Attendance(pack)]),
    ];

    private static IEnumerable<PolicyLine> Booking(BookingPolicy policy)
    {
        yield return Say(policy.PublicList, "Where everybody can see what is on");
        yield return Say(policy.Route, "The way to a place");
        yield return Say(policy.Account, "An account");
        yield return PolicyLine.Of(policy.LoginRequired, needed => needed ? "One signs in to book" : "One need not sign in to book", "Whether one signs in to book");
        yield return Say(policy.AudienceShown, "Where it says for whom a course is meant");
        yield return Say(policy.RestrictedToAudience, "Who may come");
        yield return Say(policy.AuthorisingManager, "A manager who authorises the place");
        yield return Several(policy.RequiredData, "What is asked when booking");
        yield return Several(policy.Domains, "What training can be booked here");
    }

    private static IEnumerable<PolicyLine> Attendance(Pack pack)
    {
        var policy = pack.Attendance;
        yield return Say(policy.Policy, "A policy of its own");
        yield return Say(policy.FullAttendance, "Full attendance");
        yield return Say(policy.Late, "Coming late");
        yield return Say(policy.EarlyLeaving, "Leaving early");
        yield return Somebody(pack, policy.MonitoredBy, "Who watches over attendance");
        yield return Somebody(pack, policy.ReportedTo, "To whom it is reported");
        yield return Somebody(pack, policy.EscalationTo, "Whom it is taken to when people stay away");
        yield return Say(policy.EscalationThreshold, "After how much it is taken there");
    }

    /// <summary>A sentence in the strategy's own words behind what it is about.</summary>
    internal static PolicyLine Say(Setting<string> setting, string about) => PolicyLine.Of(setting, said => $"{about}: {said.Replace('_', ' ')}", about);

    internal static PolicyLine Several(Setting<IReadOnlyList<string>> setting, string about) => PolicyLine.Of(setting, said => $"{about}: {string.Join("; ", said).Replace('_', ' ')}", about);

    /// <summary>A group or a role by its name, not by its code.</summary>
    internal static PolicyLine Somebody(Pack pack, Setting<string> setting, string about) => PolicyLine.Of(setting, code => $"{about}: {Named(pack, code)}", about);

    private static string Named(Pack pack, string code) =>
        pack.Groups.FirstOrDefault(g => g.Code == code)?.Name.Or(code.Replace('_', ' ')) ?? pack.Roles.FirstOrDefault(r => r.Code == code)?.Title ?? code.Replace('_', ' ');
}
