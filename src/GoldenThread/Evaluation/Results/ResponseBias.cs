using MathNet.Numerics.Distributions;

namespace GoldenThread.Evaluation.Results;

/// <summary>Whether those who answered are like those who were asked, group by group: by agency, role or level. It says "not enough to say" rather than guess.</summary>
public static class ResponseBias
{
    /// <summary>Under this probability the groups did not answer alike.</summary>
    public const double Unlikely = 0.05;

    /// <summary>Pearson's test wants at least this many expected in a cell; smaller groups are put together first.</summary>
    public const int LeastExpected = 5;

    public static Panel Of(IReadOnlyList<Group> groups)
    {
        var (asked, answered) = (groups.Sum(g => g.Asked), groups.Sum(g => g.Answered));
        var rows = groups.Where(g => g.Asked > 0).OrderByDescending(g => g.Asked).ThenBy(g => g.Name, StringComparer.Ordinal)
            .Select(g => new Row(g.Name, g.Asked, g.Answered, (double)g.Asked / asked, answered == 0 ? null : (double)g.Answered / answered)).ToList();
        var test = Test(groups, asked, answered);
        return new(rows, asked, answered, test?.ChiSquare, test?.Freedom, test?.P, test is null ? Alike.NotEnoughToSay : test.P < Unlikely ? Alike.Different : Alike.NoSignOfDifference);
    }

    /// <summary>Pearson's chi-square of answered and silent by group; null where too few would be expected in some cell.</summary>
    private static Pearson? Test(IReadOnlyList<Group> groups, int asked, int answered)
    {
        if (answered == 0 || answered == asked) return null;
        var rarer = (double)Math.Min(answered, asked - answered) / asked;
        var large = groups.Where(g => g.Asked * rarer >= LeastExpected).ToList();
        var rest = groups.Except(large).ToList();
        var others = new Group("Others", rest.Sum(g => g.Asked), rest.Sum(g => g.Answered));
        if (others.Asked * rarer >= LeastExpected) large.Add(others);
        if (large.Count < 2) return null;
        // Of the groups that are compared; those too small even together stay out.
        var (n, yes) = ((double)large.Sum(g => g.Asked), (double)large.Sum(g => g.Answered));
        if (yes == 0 || yes == n) return null;
        var sum = 0.0;
        foreach (var g in large)
        {
            var (up, down) = (g.Asked * yes / n, g.Asked * (n - yes) / n);
            sum += ((g.Answered - up) * (g.Answered - up) / up) + ((g.Asked - g.Answered - down) * (g.Asked - g.Answered - down) / down);
        }

        return new(sum, large.Count - 1, 1 - ChiSquared.CDF(large.Count - 1, sum));
    }

    private sealed record Pearson(double ChiSquare, int Freedom, double P);

    /// <summary>Those asked in a group, and those of them who answered.</summary>
    public sealed record Group(string Name, int Asked, int Answered);

    public sealed record Row(string Name, int Asked, int Answered, double ShareOfAsked, double? ShareOfAnswers);

    public sealed record Panel(IReadOnlyList<Row> Rows, int Asked, int Answered, double? ChiSquare, int? Freedom, double? P, Alike Alike);
}

public enum Alike
{
    NotEnoughToSay,
    NoSignOfDifference,
    Different,
}
