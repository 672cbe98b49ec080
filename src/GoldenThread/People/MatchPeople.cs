namespace GoldenThread.People;

/// <summary>
/// Whether a row of a staff list is somebody we know. The address and the employer's staff number decide, if the name can be the same person's; a name alone never does: it asks.
/// Two records are put together only by a person who looked. Worked cases: docs/rules/matching-people.md (issue 4, import).
/// </summary>
public static class MatchPeople
{
    /// <summary>The row against the person with its address, the person with its staff number in the same agency, and people who are called alike.</summary>
    public static Match Decide(NamedPerson row, KnownPerson? byEmail, KnownPerson? byNumber, IReadOnlyList<KnownPerson> alike)
    {
        if (byEmail is not null && byNumber is not null && byEmail.Id != byNumber.Id) return new(MatchKind.Conflict, Code: "address_and_number_differ");
        if (byEmail is not null) return CanBeSame(row, byEmail) ? new(MatchKind.Same, byEmail.Id) : new(MatchKind.Conflict, Code: "address_of_another");
        if (byNumber is not null) return CanBeSame(row, byNumber) ? new(MatchKind.Same, byNumber.Id) : new(MatchKind.Conflict, Code: "number_of_another");
        return alike.Count == 0 ? new(MatchKind.New) : new(MatchKind.Unsure, Code: "called_alike");
    }

    /// <summary>One name is kept: marriage, a short form and a slip of the keyboard change the other. First and last may have been swapped.</summary>
    public static bool CanBeSame(NamedPerson one, NamedPerson other) =>
        one.First == other.First || one.Last == other.Last || (one.First == other.Last && one.Last == other.First) || IsAlike(one, other);

    /// <summary>The same to the ear or nearly: at most one letter apart in a short name, two in a long one.</summary>
    public static bool IsAlike(NamedPerson one, NamedPerson other)
    {
        var most = one.First.Length + one.Last.Length < 9 ? 1 : 2;
        var last = SpokenName.Apart(one.Last, other.Last, most);
        if (last <= most && last + SpokenName.Apart(one.First, other.First, most - last) <= most) return true;
        return one.Last == other.Last && IsShortOf(one.First, other.First);
    }

    /// <summary>"Sam" and "Samantha"; an initial is not enough.</summary>
    private static bool IsShortOf(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 3 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}

/// <summary>Somebody's names, folded for the ear.</summary>
public record NamedPerson(string First, string Last);

/// <summary>Somebody on record.</summary>
public sealed record KnownPerson(Guid Id, string First, string Last) : NamedPerson(First, Last);

public readonly record struct Match(MatchKind Kind, Guid? PersonId = null, string? Code = null);

public enum MatchKind
{
    New,
    Same,

    /// <summary>A person has to look.</summary>
    Unsure,
    Conflict,
}
