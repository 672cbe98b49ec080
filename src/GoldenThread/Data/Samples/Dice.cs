namespace GoldenThread.Data.Samples;

/// <summary>Chance that can be repeated: the same seed gives the same world on every machine and runtime (SplitMix64, so no platform's Random has a say).</summary>
internal sealed class Dice(ulong seed)
{
    private readonly ulong _seed = seed;
    private ulong _state = seed;

    /// <summary>Dice of their own for one part of a world, so that more of one part does not shift the others.</summary>
    public Dice For(string part)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in part) hash = (hash ^ c) * 1099511628211UL;
        return new(Mix(_seed ^ hash));
    }

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>0 up to, not including, <paramref name="count"/>.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int chance) => Below(100) < chance;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of them, each as likely as its weight.</summary>
    public T Of<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = Below(items.Sum(weight));
        foreach (var item in items)
            if ((left -= weight(item)) < 0) return item;
        return items[^1];
    }

    /// <summary>All of them in a new order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
