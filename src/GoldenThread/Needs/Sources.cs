using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Needs;

/// <summary>Where a need may come from (R-058 nine, R-059 seven, R-060): one of the sources the partnership names. Where it names none, any words will do and are shown as not set by this partnership.</summary>
public static class Sources
{
    /// <summary>Whether the list closes the matter. A list that we only collected from a strategy is offered, and binds nobody.</summary>
    public static bool Bind(Setting<IReadOnlyList<NeedSource>> sources) => sources.Basis is Basis.Seed or Basis.Local;

    /// <summary>The same for a whole policy; without one nothing binds.</summary>
    public static bool Bind(Pack? pack) => pack is not null && Bind(pack.Needs.Sources);

    /// <summary>The source of a need: the one that was named, or the one that covers what it was raised from.</summary>
    public static Result<Chosen> Choose(Setting<IReadOnlyList<NeedSource>> sources, string? named, string originKind)
    {
        var offered = sources.Or([]);
        if (named is null) return Covering(offered, originKind) is { } covering ? new Chosen(covering.Code) : Bind(sources) ? Refusals.SourceMissing(offered) : new Chosen(null);
        if (offered.Any(s => s.Code == named)) return new Chosen(named);
        return Bind(sources) ? Refusals.SourceUnknown(offered) : new Chosen(named);
    }

    /// <summary>How a need's source is said: the partnership's label, or the words as they were typed.</summary>
    public static string? Say(Setting<IReadOnlyList<NeedSource>> sources, string? code) =>
        code is null ? null : sources.Or([]).FirstOrDefault(s => s.Code == code)?.Label ?? code;

    private static NeedSource? Covering(IReadOnlyList<NeedSource> offered, string originKind) => offered.FirstOrDefault(s => s.Covers.Contains(originKind));

    /// <summary>A pack's code, somebody's own words, or nothing where nothing binds.</summary>
    public sealed record Chosen(string? Source);
}
