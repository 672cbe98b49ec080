namespace GoldenThread.People;

/// <summary>What a question of access is about: whose it is and whom it concerns. Loaded by whoever owns the record, judged by <see cref="Access"/>.</summary>
public sealed record About
{
    /// <summary>The partnership as a whole: only a right over all of it covers this.</summary>
    public static About Partnership { get; } = new();

    /// <summary>The person whose record it is.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The line managers of that person on the day.</summary>
    public IReadOnlyCollection<Guid> ManagerIds { get; init; } = [];

    /// <summary>The agencies it belongs to or concerns.</summary>
    public IReadOnlyCollection<Guid> AgencyIds { get; init; } = [];

    /// <summary>The event it is part of, or the events that answer it.</summary>
    public IReadOnlyCollection<Guid> EventIds { get; init; } = [];

    public Guid? ReviewId { get; init; }

    public Guid? ForumId { get; init; }

    /// <summary>It has been published, for anybody.</summary>
    public bool Published { get; init; }

    public static About Agency(Guid id) => new() { AgencyIds = [id] };

    public static About Event(Guid id, bool published) => new() { EventIds = [id], Published = published };

    public static About Person(Guid id, IReadOnlyCollection<Guid> agencies, IReadOnlyCollection<Guid> managers) =>
        new() { PersonId = id, AgencyIds = agencies, ManagerIds = managers };
}
