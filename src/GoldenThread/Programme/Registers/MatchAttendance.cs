using GoldenThread.People;

namespace GoldenThread.Programme;

/// <summary>Who of those booked somebody in a meeting is. The address decides; the same name is likely; a name that sounds alike is possible, and a person looks. Nobody is two people, and a name that two people bear matches neither.</summary>
public static class MatchAttendance
{
    /// <summary>Somebody with a place.</summary>
    public sealed record Booked(Guid PersonId, string FirstName, string LastName, string Email);

    public sealed record Matched(AttendanceFile.Seen Seen, Guid? PersonId, Confidence Confidence);

    public static IReadOnlyList<Matched> Of(IReadOnlyList<AttendanceFile.Seen> seen, IReadOnlyList<Booked> booked)
    {
        var (found, left) = (new Dictionary<AttendanceFile.Seen, (Guid PersonId, Confidence Confidence)>(ReferenceEqualityComparer.Instance), booked.ToList());
        foreach (var (confidence, fits) in _ways)
            foreach (var one in seen.Where(s => !found.ContainsKey(s)).ToList())
                if (left.Where(b => fits(one, b)).Take(2).ToList() is [var only])
                {
                    found[one] = (only.PersonId, confidence);
                    left.Remove(only);
                }

        return [.. seen.Select(s => found.TryGetValue(s, out var it) ? new Matched(s, it.PersonId, it.Confidence) : new Matched(s, null, Confidence.None))];
    }

    /// <summary>Attended as a proposal: at least three quarters of the session. No strategy says how much; this is the product's own default, and the trainer decides.</summary>
    public static bool LongEnough(int minutes, TimeOnly start, TimeOnly end) => minutes * 4 >= (end - start).TotalMinutes * 3;

    private static readonly (Confidence Confidence, Func<AttendanceFile.Seen, Booked, bool> Fits)[] _ways =
    [
        (Confidence.Certain, (s, b) => string.Equals(s.Mail, b.Email, StringComparison.OrdinalIgnoreCase)),
        (Confidence.Likely, (s, b) => Named(s.Name) is var (first, last) && first.Length > 0 && Folded(b) is { First.Length: > 0 } it && ((first == it.First && last == it.Last) || (first == it.Last && last == it.First))),
        (Confidence.Possible, (s, b) => Named(s.Name) is var (first, last) && first.Length > 0 && last.Length > 0 && Folded(b) is { First.Length: > 0 } it && (MatchPeople.IsAlike(new(first, last), it) || (last == it.Last && first[0] == it.First.FirstOrDefault()))),
    ];

    private static NamedPerson Folded(Booked booked) => new(SpokenName.Fold(booked.FirstName), SpokenName.Fold(booked.LastName));

    /// <summary>First and last name as heard; what stands in brackets, such as "(Guest)", is no name.</summary>
    private static (string First, string Last) Named(string name)
    {
        var plain = name.IndexOf('(') is > 0 and var bracket ? name[..bracket] : name;
        if (plain.Split(',', 2) is [var before, var after]) return (SpokenName.Fold(after), SpokenName.Fold(before));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? ("", "") : words.Length == 1 ? (SpokenName.Fold(words[0]), "") : (SpokenName.Fold(string.Concat(words[..^1])), SpokenName.Fold(words[^1]));
    }
}

/// <summary>How sure it is that a name in a meeting is somebody booked.</summary>
public enum Confidence
{
    None,
    Possible,
    Likely,
    Certain,
}
