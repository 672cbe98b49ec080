using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>The partnership's organisations by name, found by words, sector or kind.</summary>
public sealed class ListAgencies(Db db)
{
    /// <param name="Closed">Also those that have left the arrangements.</param>
    public sealed record Request(string? Text = null, Sector? Sector = null, LegalKind? LegalKind = null, bool Closed = false, PageOf? Page = null);

    public sealed record Row(Guid Id, string Name, Sector Sector, LegalKind LegalKind, bool BasedInArea, bool ServesArea, bool Contributes, int? Headcount, DateOnly? ClosedOn);

    public async Task<Paged<Row>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var agencies = db.Agencies.AsNoTracking();
        foreach (var word in (Typed.Clean(request.Text) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            agencies = agencies.Where(a => a.NameKey.Contains(word));
        if (request.Sector is { } sector) agencies = agencies.Where(a => a.Sector == sector);
        if (request.LegalKind is { } kind) agencies = agencies.Where(a => a.LegalKind == kind);
        var today = context.Today;
        if (!request.Closed) agencies = agencies.Where(a => a.ClosedOn == null || a.ClosedOn >= today);

        var year = FundingYear.Of(today);
        return await agencies.OrderBy(a => a.NameKey)
            .Select(a => new Row(a.Id, a.Name, a.Sector, a.LegalKind, a.BasedInArea, a.ServesArea,
                db.FundingContributions.Any(c => c.AgencyId == a.Id && c.YearFrom == year), a.Headcount, a.ClosedOn))
            .PageAsync(request.Page ?? PageOf.First, stop);
    }
}
