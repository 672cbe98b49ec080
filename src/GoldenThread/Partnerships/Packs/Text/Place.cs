namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>Where something stands in a pack's text. Line 0: not read from a file.</summary>
public readonly record struct Place(string File, int Line)
{
    /// <summary>A pack that came out of a store and has no lines.</summary>
    public static Place Stored { get; } = new("", 0);
}
