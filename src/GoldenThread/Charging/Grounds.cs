using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>Gathers what an amount rests on. One inferred value makes the whole inferred; a value set here outweighs the strategy's word.</summary>
internal sealed class Grounds
{
    private readonly List<Clause> _clauses = new(3);

    public Basis Basis { get; private set; } = Basis.Seed;

    public IReadOnlyList<Clause> Clauses => _clauses;

    public Grounds On<T>(Setting<T> setting)
        where T : notnull
    {
        On(setting.Basis ?? Basis.Seed, setting.Path, setting.Ambiguity, setting.Note);
        return this;
    }

    /// <summary>Rests on one item of a list: what the strategy itself lists is its word, whatever a reading adds.</summary>
    public Grounds OnItem<T>(Setting<IReadOnlyList<T>> list, T item)
    {
        var stated = list.Basis == Basis.Reading && list.Stated is { } own && own.Value.Contains(item);
        if (stated) On(Basis.Seed, list.Path, null, null);
        else On(list);
        return this;
    }

    private void On(Basis basis, string path, string? ambiguity, string? note)
    {
        if (basis == Basis.Reading || (basis == Basis.Local && Basis == Basis.Seed)) Basis = basis;
        var clause = new Clause(path, basis == Basis.Reading ? ambiguity : null, basis == Basis.Reading ? note : null);
        if (!_clauses.Contains(clause)) _clauses.Add(clause);
    }
}
