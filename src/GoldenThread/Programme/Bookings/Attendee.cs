using GoldenThread.Partnerships;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>Somebody who books or is booked, with the jobs they hold now, longest held first.</summary>
public sealed record Attendee(Guid PersonId, string Name, string Email, IReadOnlyList<HeldPost> Posts)
{
    /// <summary>What the policy asks about them.</summary>
    public About About => About.Person(PersonId, [.. Posts.Select(p => p.AgencyId)], [.. Posts.Select(p => p.LineManagerId).OfType<Guid>()]);

    /// <summary>The job that was chosen; where none was, the one held longest. Null when it is not theirs, or there is none.</summary>
    public HeldPost? Job(Guid? chosen) => chosen is { } id ? Posts.FirstOrDefault(p => p.PostId == id) : Posts.Count > 0 ? Posts[0] : null;
}

/// <summary>A job held now, and what the agency is today.</summary>
public sealed record HeldPost
{
    public required Guid PersonId { get; init; }

    public required Guid PostId { get; init; }

    public required Guid AgencyId { get; init; }

    public required string AgencyName { get; init; }

    public required string JobTitle { get; init; }

    public string? Level { get; init; }

    public string? StaffGroup { get; init; }

    public required LegalKind AgencyKind { get; init; }

    public required bool BasedInArea { get; init; }

    public required bool ServesArea { get; init; }

    public required bool Contributes { get; init; }

    public Guid? LineManagerId { get; init; }

    public string? LineManagerEmail { get; init; }

    public string? LineManagerName { get; init; }

    /// <summary>"Designated safeguarding lead, St Aidan's Primary".</summary>
    public string Words => $"{JobTitle}, {AgencyName}";
}
