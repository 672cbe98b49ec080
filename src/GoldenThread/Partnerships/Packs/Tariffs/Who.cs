using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>Organisations a rule is for. Everything that is written must be so; a size that is not known is not enough.</summary>
public sealed record Who : IChecked
{
    /// <summary>Any of these kinds. A school counts as a relevant agency unless the same table names schools.</summary>
    public IReadOnlyList<LegalKind> Kinds { get; init; } = [];

    public bool? BasedInArea { get; init; }

    public bool? ServesArea { get; init; }

    /// <summary>Either will do.</summary>
    public bool? BasedInOrServesArea { get; init; }

    /// <summary>It pays into the partnership's budget .</summary>
    public bool? Contributes { get; init; }

    /// <summary>It lends trainers.</summary>
    public bool? GivesTrainers { get; init; }

    /// <summary>Income of a year, this or more.</summary>
    public Money? TurnoverFrom { get; init; }

    /// <summary>Income of a year, less than this.</summary>
    public Money? TurnoverUnder { get; init; }

    /// <summary>People, this many or more.</summary>
    public int? StaffFrom { get; init; }

    /// <summary>People, so many at most.</summary>
    public int? StaffUpTo { get; init; }

    /// <summary>How the strategy says it.</summary>
    public string? Words { get; init; }

    public bool Equals(Who? other) => other is not null && Asks.Equals(other.Asks);

    public override int GetHashCode() => Asks.GetHashCode();

    private object Asks => (string.Join(' ', Kinds.Order()), BasedInArea, ServesArea, BasedInOrServesArea, Contributes, GivesTrainers, (TurnoverFrom, TurnoverUnder, StaffFrom, StaffUpTo));

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (TurnoverFrom >= TurnoverUnder) yield return new("turnover_from", "no income lies between the two", "Put `turnover_from` below `turnover_under`.");
        if (StaffFrom > StaffUpTo || StaffFrom is < 0 || StaffUpTo is < 0) yield return new("staff_from", "no number of people lies between the two", "Put `staff_from` below `staff_up_to`.");
    }
}
