using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Imports;

/// <summary>An import with its counts, and its lines a page at a time or all at once for a file.</summary>
public sealed class ShowImport(Db db)
{
    public sealed record Shown(PeopleImport Import, string? Agency, IReadOnlyDictionary<LineKind, int> Counts)
    {
        public int Of(LineKind kind) => Counts.GetValueOrDefault(kind);

        /// <summary>What applying it would do: lines that change something.</summary>
        public int Changing => Counts.Where(c => c.Key is not (LineKind.Review or LineKind.Conflict or LineKind.Bad)).Sum(c => c.Value);

        /// <summary>Rows that stay out.</summary>
        public int LeftOut => Of(LineKind.Review) + Of(LineKind.Conflict) + Of(LineKind.Bad);
    }

    /// <summary>A line as it is read, with the names of whom it may be.</summary>
    public sealed record Line(ImportLine Stored, IReadOnlyList<Maybe> Candidates);

    public sealed record Maybe(Guid Id, string Name, string Email, string? Post);

    public async Task<Shown?> DoAsync(Guid importId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.PeopleImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == importId, stop) is not { } import) return null;
        var agency = import.AgencyId is { } id ? await db.Agencies.Where(a => a.Id == id).Select(a => a.Name).SingleAsync(stop) : null;
        var counts = await db.ImportLines.Where(l => l.ImportId == importId).GroupBy(l => l.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new(import, agency, counts);
    }

    public async Task<Paged<Line>> LinesAsync(Guid importId, LineKind? kind, PageOf page, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var lines = await Ordered(importId, kind).PageAsync(page, stop);
        var ids = lines.Items.SelectMany(l => l.Candidates).Select(Guid.Parse).Distinct().ToList();
        var people = ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.FirstName, p.LastName, p.Email, Post = db.Posts.Where(x => x.PersonId == p.Id).OrderByDescending(x => x.From).Select(x => x.JobTitle + ", " + db.Agencies.First(a => a.Id == x.AgencyId).Name).FirstOrDefault() })
            .ToDictionaryAsync(p => p.Id.ToString(), p => new Maybe(p.Id, p.FirstName + " " + p.LastName, p.Email, p.Post), stop);
        return lines.Select(l => new Line(l, [.. l.Candidates.Select(c => people.GetValueOrDefault(c)).OfType<Maybe>()]));
    }

    /// <summary>Every line in order, read as it is written out.</summary>
    public async Task<IReadOnlyList<ImportLine>> AllAsync(Guid importId, LineKind? kind, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await Ordered(importId, kind).ToListAsync(stop);
    }

    private IQueryable<ImportLine> Ordered(Guid importId, LineKind? kind) =>
        db.ImportLines.AsNoTracking().Where(l => l.ImportId == importId && (kind == null || l.Kind == kind)).OrderBy(l => l.Row).ThenBy(l => l.Id);
}
