namespace GoldenThread.Foundation;

/// <summary>When a number is too small to show, because it could point at a person (security goal T5, T8). One rule, two thresholds: inside the partnership, and published.</summary>
public static class SmallNumbers
{
    /// <summary>Inside, nothing rests on fewer than this many.</summary>
    public const int Inside = 5;

    /// <summary>Published, nothing rests on fewer than this many.</summary>
    public const int Published = 8;

    /// <summary>Whether figures that rest on this many answers may be shown inside.</summary>
    public static bool MayShow(int n) => n >= Inside;

    /// <summary>
    /// Counts that make up one known total, as they may be shown inside. Those under five are hidden, and one more where the rest would give a
    /// small one away; all hidden ones look alike, because knowing why a count is hidden would narrow it down. Where only one count is large it
    /// is "5 or more", so that nobody learns that all said the same. (Four of everything is the one table that its own total gives away; it is an
    /// even split and points at nobody.)
    /// </summary>
    public static IReadOnlyList<Shown> Cells(IReadOnlyList<int> counts)
    {
        var total = counts.Sum();
        // Of five in all, five alike would be everybody.
        if (total <= Inside) return [.. counts.Select(_ => Shown.Nothing)];
        if (counts.Count(MayShow) == 1) return [.. counts.Select(c => MayShow(c) ? Shown.OrMore(Inside) : Shown.Nothing)];

        // The least of the large ones, and whatever equals it: which of two equal ones was hidden would tell something too.
        var least = GivenAway([.. counts.Where(c => !MayShow(c))]) ? counts.Where(MayShow).DefaultIfEmpty().Min() : 0;
        return [.. counts.Select(c => MayShow(c) && c != least ? Shown.Exactly(c) : Shown.Nothing)];
    }

    /// <summary>A number for publication by the NHS rule: 1 to 7 becomes "c", others the nearest 5; a zero is shown only where nothing else is possible.</summary>
    public static Shown ForPublication(int n, bool zeroIsCertain = false) => n switch
    {
        0 when zeroIsCertain => Shown.Exactly(0),
        < Published => Shown.Suppressed,
        _ => Shown.Exactly(NearestFive(n)),
    };

    /// <summary>A share for publication, from the rounded figures; null where either is hidden.</summary>
    public static double? ShareForPublication(int part, int whole) =>
        part >= Published && whole >= Published ? (double)NearestFive(part) / NearestFive(whole) : null;

    private static int NearestFive(int n) => (n + 2) / 5 * 5;

    /// <summary>The reader knows the total, so the hidden counts' sum: one alone, or all at the most they can be, would be known exactly.</summary>
    private static bool GivenAway(IReadOnlyList<int> hidden) =>
        hidden.Sum() > 0 && (hidden.Count == 1 || hidden.Sum() == hidden.Count * (Inside - 1));
}

/// <summary>A number as a reader may see it.</summary>
public readonly record struct Shown
{
    private Shown(int? number, string words)
    {
        Number = number;
        Words = words;
    }

    /// <summary>The number itself, where it may be seen.</summary>
    public int? Number { get; }

    public string Words { get; }

    public static Shown Nothing { get; } = new(null, "not shown");

    /// <summary>The NHS sign of a suppressed count.</summary>
    public static Shown Suppressed { get; } = new(null, "c");

    public static Shown Exactly(int n) => new(n, n.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Shown OrMore(int n) => new(null, $"{n} or more");

    public override string ToString() => Words;
}
