using System.Diagnostics.CodeAnalysis;

namespace GoldenThread.Partnerships.Packs;

/// <summary>One value of a pack that a strategy may leave open. It keeps apart what the strategy states, what we read into it, and what the partnership set itself.</summary>
public sealed record Setting<T>
    where T : notnull
{
    /// <summary>Where it stands in the pack, and the name an answer gives when it is missing: charging.cancellation_notice.</summary>
    public required string Path { get; init; }

    /// <summary>The strategy's own word; null where it is silent.</summary>
    public Given<T>? Stated { get; init; }

    /// <summary>Our reading where the strategy is silent or speaks twice. It holds only once confirmed, or where all readings are on.</summary>
    public Given<T>? Reading { get; init; }

    /// <summary>What an administrator of the partnership entered.</summary>
    public Given<T>? Local { get; init; }

    /// <summary>An officer has confirmed the reading.</summary>
    public bool Confirmed { get; init; }

    public bool AllReadingsHold { get; init; }

    /// <summary>The number of the open question: A-WAR-07.</summary>
    public string? Ambiguity { get; init; }

    public string? Note { get; init; }

    public bool ReadingHolds => Reading is not null && (Confirmed || AllReadingsHold);

    /// <summary>False: not set by this partnership.</summary>
    public bool IsSet => InForce is not null;

    /// <summary>What the value in force rests on; null when there is none.</summary>
    public Basis? Basis =>
        Local is not null ? Packs.Basis.Local
        : ReadingHolds ? Packs.Basis.Reading
        : Stated is not null ? Packs.Basis.Seed
        : null;

    private Given<T>? InForce => Local ?? (ReadingHolds ? Reading : null) ?? Stated;

    /// <summary>True with the value in force; false when the partnership has set none.</summary>
    public bool Is([NotNullWhen(true)] out T? value)
    {
        value = InForce is { } given ? given.Value : default;
        return InForce is not null;
    }

    /// <summary>Somebody wrote a value here, whether or not it is in force.</summary>
    public bool IsGiven() => (Stated ?? Reading ?? Local) is not null;

    public T Or(T otherwise) => Is(out var value) ? value : otherwise;
}

/// <summary>Makes settings.</summary>
public static class Setting
{
    /// <summary>One that nobody has set.</summary>
    public static Setting<T> Open<T>(string path)
        where T : notnull => new() { Path = path };
}

/// <summary>A value somebody gave.</summary>
public sealed record Given<T>(T Value)
    where T : notnull;

/// <summary>What a value in force rests on.</summary>
public enum Basis
{
    /// <summary>The strategy's own word.</summary>
    Seed,

    /// <summary>Our reading of a strategy that is silent or speaks twice.</summary>
    Reading,

    /// <summary>Set by the partnership.</summary>
    Local,
}

/// <summary>Whether readings hold before somebody confirms them.</summary>
public enum Readings
{
    /// <summary>Only the confirmed ones: a partnership's own records.</summary>
    Confirmed,

    /// <summary>Every one: sample data and calculators.</summary>
    All,
}
