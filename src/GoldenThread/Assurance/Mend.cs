namespace GoldenThread.Assurance;

/// <summary>What would mend a thread: for each gap one ask, with whom it is asked of .</summary>
public static class Mend
{
    public static IReadOnlyList<Ask> Of(GatheredThread thread, DateOnly day)
    {
        var owner = thread.Owned?.OwnerName ?? "the partnership’s team; nobody owns it yet";
        return [.. thread.Hops.Where(h => h.Gap is not null).Select(h => Of(h.Gap!, thread, owner, day))];
    }

    private static Ask Of(Gap gap, GatheredThread thread, string owner, DateOnly day) => gap.Code switch
    {
        GapCode.NoNeed => new("A learning need", "raised from the finding, or a reason why none is needed.", owner),
        GapCode.NoResponse => new("A response", "to the need, with the reason for the method.", owner),
        GapCode.AgencyNotReached => new(gap.Agencies == 1 ? "One person from the agency not reached" : $"One person from each of {gap.Agencies} agencies", NextEvent(thread, day), "their agency leads"),
        GapCode.NoFollowUp => new("Answers to the follow-up", "from people who came.", "those who have not answered"),
        GapCode.NoEvidence => new("Evidence from the agencies concerned", "accepted by somebody outside them.", "their agency leads"),
        _ => new("An outcome measure", "with the figure it starts from.", owner),
    };

    private static string NextEvent(GatheredThread thread, DateOnly day) =>
        thread.Events.FirstOrDefault(e => e.FirstDay >= day) is { } next ? $"on {London.Say(next.FirstDay)}." : "on another date, which has to be planned; or a briefing acknowledged.";
}

/// <summary>Something asked of somebody.</summary>
public sealed record Ask(string What, string More, string OfWhom);
