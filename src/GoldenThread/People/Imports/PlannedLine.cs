namespace GoldenThread.People.Imports;

/// <summary>One line of a plan, before it is stored.</summary>
public sealed class PlannedLine
{
    private static readonly LineState _nothing = new(null, null);

    public required int Row { get; init; }

    public required LineKind Kind { get; set; }

    public string? Code { get; init; }

    public string? Words { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? PostId { get; init; }

    public LineState Was { get; init; } = _nothing;

    public LineState Becomes { get; init; } = _nothing;

    public TakenRow? Asked { get; init; }

    public IReadOnlyList<Guid> Candidates { get; init; } = [];

    public static PlannedLine Bad(RowNo no) => new() { Row = no.Row, Kind = LineKind.Bad, Code = no.Code, Words = no.Words, Name = no.Name, Email = no.Email };

    public static PlannedLine Aside(TakenRow row, LineKind kind, string code, string words, IReadOnlyList<OnRecord> candidates) => new()
    {
        Row = row.Row, Kind = kind, Code = code, Words = words, Name = $"{row.FirstName} {row.LastName}", Email = row.Email,
        Asked = kind == LineKind.Review ? row : null, Candidates = [.. candidates.Select(c => c.Id)],
    };

    public static PlannedLine Ending(OnRecord person, Guid postId, PostFacts post, DateOnly last, bool moves) => new()
    {
        Row = 0, Kind = moves ? LineKind.EndOfMove : LineKind.Leaver, Code = moves ? "moves" : "not_in_file",
        Words = moves ? "Begins elsewhere in this file." : "Not in the file, which lists everybody.",
        Name = person.Facts.Name, Email = person.Facts.Email, PersonId = person.Id, PostId = postId,
        Was = new(null, post), Becomes = new(null, post with { Until = last }),
    };

    /// <summary>What a row changes; null where all it says is recorded already.</summary>
    public static PlannedLine? Of(TakenRow row, Guid personId, OnRecord? person, (Guid Id, PostFacts Facts)? post, Guid? manager, ImportWorld world, Func<Guid> ids)
    {
        var facts = person is null ? new(row.FirstName, row.LastName, row.Email) : Put(row, person.Facts, known: world.ByEmail(row.EmailKey)?.Id == person.Id);
        var job = post is { Facts: var was } ? Put(row, was, manager) : New(row, manager, world.Today);
        var (personChanges, postChanges) = (person is null || facts != person.Facts, post is null || job != post.Value.Facts);
        if (!personChanges && !postChanges) return null;

        var remark = row.ManagerEmail is not null && manager is null ? "manager_not_found" : job.From > world.Today && post is null ? "begins_later" : null;
        return new()
        {
            Row = row.Row, Kind = KindOf(person, post?.Facts, job, world.Today), Code = remark, Words = remark is null ? null : ImportWords.Of(remark),
            Name = $"{row.FirstName} {row.LastName}", Email = row.Email, PersonId = personId, PostId = postChanges ? post?.Id ?? ids() : null,
            Was = new(personChanges ? person?.Facts : null, postChanges ? post?.Facts : null), Becomes = new(personChanges ? facts : null, postChanges ? job : null),
        };
    }

    private static LineKind KindOf(OnRecord? person, PostFacts? was, PostFacts becomes, DateOnly today)
    {
        if (person is null) return LineKind.Add;
        if (was is not null) return was.Until is null && becomes.Until is not null ? LineKind.Leaver : LineKind.Change;
        return person.Posts.Exists(p => p.Facts.AgencyId != becomes.AgencyId) && !person.Posts.Exists(p => p.Facts.LiveOn(today)) ? LineKind.Move : LineKind.Add;
    }

    /// <summary>Names in capitals alone are no change of name, and an address that leads to the person already is no new one.</summary>
    private static PersonFacts Put(TakenRow row, PersonFacts facts, bool known) => new(
        Spelling(row.FirstName, facts.FirstName), Spelling(row.LastName, facts.LastName), known ? facts.Email : row.Email);

    private static string Spelling(string given, string known) =>
        string.Equals(given, known, StringComparison.OrdinalIgnoreCase) && (given.All(c => !char.IsLower(c)) || given.All(c => !char.IsUpper(c))) ? known : given;

    private static PostFacts Put(TakenRow row, PostFacts known, Guid? manager) => known with
    {
        JobTitle = row.JobTitle,
        StaffNumber = row.StaffNumber ?? known.StaffNumber,
        Team = row.Team ?? known.Team,
        StaffGroup = row.StaffGroup ?? known.StaffGroup,
        Level = row.Level ?? known.Level,
        Roles = row.Roles ?? known.Roles,
        LineManagerId = manager ?? known.LineManagerId,
        From = row.From ?? known.From,
        Until = row.Until ?? known.Until,
    };

    private static PostFacts New(TakenRow row, Guid? manager, DateOnly today) =>
        new(row.AgencyId, row.JobTitle, row.StaffNumber, row.Team, row.StaffGroup, row.Level, row.Roles ?? "", manager, row.From ?? today, row.Until);
}

/// <summary>Which recorded post a row is about: the only one, the one with its staff number, the one with its job, the one with its first day.</summary>
internal static class PostMatch
{
    public static (Guid Id, PostFacts Facts)? Of(TakenRow row, int rowsOfPerson, IReadOnlyList<(Guid Id, PostFacts Facts)> live)
    {
        if (rowsOfPerson == 1 && live.Count == 1) return live[0];
        foreach (var same in new Func<PostFacts, bool>[] { p => SpokenName.Fold(p.JobTitle) == row.JobKey, p => row.From is not null && p.From == row.From, p => row.StaffNumber is not null && p.StaffNumber == row.StaffNumber })
        {
            var found = live.Where(p => same(p.Facts)).ToList();
            if (found.Count == 1) return found[0];
        }

        return null;
    }
}
