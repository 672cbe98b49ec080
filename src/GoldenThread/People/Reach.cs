namespace GoldenThread.People;

/// <summary>How far somebody's right goes: all of the partnership, or some agencies, events, reviews and forums, the own reports, oneself, what is published; or nothing.</summary>
public sealed record Reach
{
    public static Reach Nothing { get; } = new();

    /// <summary>Who asked; needed to tell the own record and the own reports.</summary>
    public Guid? PersonId { get; init; }

    public bool All { get; init; }

    public bool Self { get; init; }

    public bool Reports { get; init; }

    /// <summary>What is published, as anybody may see it.</summary>
    public bool Published { get; init; }

    public IReadOnlySet<Guid> AgencyIds { get; init; } = new HashSet<Guid>();

    public IReadOnlySet<Guid> EventIds { get; init; } = new HashSet<Guid>();

    public IReadOnlySet<Guid> ReviewIds { get; init; } = new HashSet<Guid>();

    public IReadOnlySet<Guid> ForumIds { get; init; } = new HashSet<Guid>();

    public bool IsNothing => !(All || Self || Reports || Published || AgencyIds.Count > 0 || EventIds.Count > 0 || ReviewIds.Count > 0 || ForumIds.Count > 0);

    /// <summary>More than oneself and what is published.</summary>
    public bool ReachesOthers => All || Reports || AgencyIds.Count > 0 || EventIds.Count > 0 || ReviewIds.Count > 0 || ForumIds.Count > 0;

    public bool Covers(About about) =>
        All
        || (Published && about.Published)
        || (Self && PersonId is not null && about.PersonId == PersonId)
        || (Reports && PersonId is { } me && about.ManagerIds.Contains(me))
        || AgencyIds.Overlaps(about.AgencyIds)
        || EventIds.Overlaps(about.EventIds)
        || (about.ReviewId is { } review && ReviewIds.Contains(review))
        || (about.ForumId is { } forum && ForumIds.Contains(forum));
}
