namespace GoldenThread.People.Imports;

/// <summary>What is on record when a file is looked at: the people, their posts and who may be taken in.</summary>
public sealed class ImportWorld
{
    private readonly Dictionary<string, OnRecord> _byEmail;
    private readonly Dictionary<(Guid, string), OnRecord> _byNumber = [];
    private readonly Dictionary<(Guid, char), List<OnRecord>> _called = [];
    private readonly Dictionary<string, List<OnRecord>> _calledAnywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, OnRecord> _byId;
    private bool _names;

    public ImportWorld(IReadOnlyList<OnRecord> people, DateOnly today, Guid? agency, bool ownAgencyOnly, IReadOnlyList<(string EmailKey, Guid Into)>? merged = null)
    {
        (People, Today, Agency, OwnAgencyOnly) = (people, today, agency, ownAgencyOnly);
        _byId = people.ToDictionary(p => p.Id);
        _byEmail = people.ToDictionary(p => p.EmailKey, StringComparer.Ordinal);
        foreach (var (key, into) in merged ?? [])
            if (_byId.TryGetValue(into, out var kept)) _byEmail.TryAdd(key, kept);
        foreach (var person in people)
            foreach (var post in person.Posts)
                if (post.Facts.StaffNumber is { } number) _byNumber[(post.Facts.AgencyId, number)] = person;
    }

    public IReadOnlyList<OnRecord> People { get; }

    public DateOnly Today { get; }

    /// <summary>The one agency of the file, if it is for one.</summary>
    public Guid? Agency { get; }

    public bool OwnAgencyOnly { get; }

    public OnRecord? ById(Guid id) => _byId.GetValueOrDefault(id);

    public OnRecord? ByEmail(string key) => _byEmail.GetValueOrDefault(key);

    public OnRecord? ByNumber(Guid agency, string? number) => number is null ? null : _byNumber.GetValueOrDefault((agency, number));

    /// <summary>Whoever sent the file may take this person in: theirs already, or the sender works for the whole partnership.</summary>
    public bool IsWithin(OnRecord person) => !OwnAgencyOnly || person.Posts.Any(p => p.Facts.AgencyId == Agency);

    /// <summary>People of the agency who are called alike; and, where the sender sees everybody, those elsewhere with the very same name who have left or write from the same name before the @.</summary>
    public IReadOnlyList<OnRecord> Alike(TakenRow row)
    {
        if (!_names) GatherNames();
        var alike = new List<OnRecord>();
        if (row.Named.Last.Length > 0 && _called.TryGetValue((row.AgencyId, row.Named.Last[0]), out var here))
            alike.AddRange(here.Where(p => MatchPeople.IsAlike(row.Named, p.Named)));
        if (!OwnAgencyOnly && _calledAnywhere.TryGetValue($"{row.Named.Last} {row.Named.First}", out var anywhere))
        {
            var local = row.EmailKey[..row.EmailKey.IndexOf('@', StringComparison.Ordinal)];
            alike.AddRange(anywhere.Where(p => !alike.Contains(p) && (p.EmailKey.StartsWith(local + "@", StringComparison.Ordinal) || p.Posts.All(x => !x.Facts.LiveOn(Today)))));
        }

        return alike.Count > 5 ? [.. alike.Take(5)] : alike;
    }

    private void GatherNames()
    {
        _names = true;
        foreach (var person in People)
        {
            if (person.Named.Last.Length == 0) continue;
            foreach (var agency in person.Posts.Select(p => p.Facts.AgencyId).Distinct())
                Add(_called, (agency, person.Named.Last[0]), person);
            if (!OwnAgencyOnly) Add(_calledAnywhere, $"{person.Named.Last} {person.Named.First}", person);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<OnRecord>> into, TKey key, OnRecord person)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out var list)) into[key] = list = [];
        list.Add(person);
    }
}

/// <summary>Somebody on record with their posts, held, past and to come.</summary>
public sealed class OnRecord(Guid id, PersonFacts facts, string emailKey)
{
    private KnownPerson? _named;

    public Guid Id { get; } = id;

    public PersonFacts Facts { get; } = facts;

    public string EmailKey { get; } = emailKey;

    public List<(Guid Id, PostFacts Facts)> Posts { get; } = [];

    public KnownPerson Named => _named ??= new(Id, SpokenName.Fold(Facts.FirstName), SpokenName.Fold(Facts.LastName));
}
