namespace GoldenThread.Evaluation.DeepDives;

/// <summary>Who of those who came is interviewed: drawn by chance, from as many agencies as can be, so that nobody picks the contented. The same seed draws the same people.</summary>
public static class Sampling
{
    public const int Fewest = 2;

    public const int Most = 20;

    public static IReadOnlyList<Guid> Draw(IReadOnlyCollection<(Guid PersonId, Guid? AgencyId)> frame, int howMany, int seed)
    {
        var random = new Random(seed);
        // In a fixed order first, so that only the seed decides.
        var agencies = frame.DistinctBy(f => f.PersonId).OrderBy(f => f.PersonId).GroupBy(f => f.AgencyId).Select(g => Shuffled([.. g.Select(f => f.PersonId)], random)).ToList();
        var order = Shuffled([.. Enumerable.Range(0, agencies.Count)], random);
        var drawn = new List<Guid>();
        for (var round = 0; drawn.Count < howMany && agencies.Exists(a => a.Length > round); round++)
            drawn.AddRange(order.Where(n => agencies[n].Length > round).Select(n => agencies[n][round]).Take(howMany - drawn.Count));
        return drawn;
    }

    private static T[] Shuffled<T>(T[] all, Random random)
    {
        random.Shuffle(all);
        return all;
    }
}
