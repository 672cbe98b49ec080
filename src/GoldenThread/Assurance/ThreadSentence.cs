using System.Globalization;

namespace GoldenThread.Assurance;

/// <summary>A thread in one or two sentences: what is broken, and whether anything can be shown to be better.</summary>
public static class ThreadSentence
{
    public static string Of(GatheredThread thread)
    {
        if (thread.EndsWithoutNeed) return $"No learning is needed: {thread.Finding.NoNeedWhy}";
        var gaps = thread.Hops.Count(h => h.Gap is not null);
        var first = thread.Hops.FirstOrDefault(h => h.State == HopState.NotDue && h.DueOn is not null);
        var opening = gaps switch
        {
            0 when first is not null => $"Nothing is missing so far; the next hop is due by {London.SayShort(first.DueOn!.Value)}.",
            0 => "Nothing is missing.",
            1 => $"One gap: {thread.FirstBreak!.Gap!.What}.",
            _ => $"{Number(gaps)} gaps; the first is: {thread.FirstBreak!.Gap!.What}.",
        };
        return $"{opening} {Shown(thread.Facts)}".TrimEnd();
    }

    private static string Shown(ThreadFacts facts)
    {
        if (facts.Outcomes.Any(o => o.Better)) return "Something got better for children.";
        var embedded = facts.Agencies.Count(a => a.Embedded == Embedded.Embedded);
        if (embedded > 0) return $"Practice has changed in {(embedded == 1 ? "one agency" : $"{Number(embedded).ToLowerInvariant()} agencies")}; nobody can yet show that children are better off.";
        return facts.ResponseOn is null ? "" : "Nobody can yet show that practice has changed.";
    }

    private static string Number(int n) => n switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        6 => "Six",
        7 => "Seven",
        8 => "Eight",
        9 => "Nine",
        _ => n.ToString(CultureInfo.InvariantCulture),
    };
}
