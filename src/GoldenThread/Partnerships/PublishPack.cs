using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Partnerships;

/// <summary>Adopts a version of the policy from a day on. Earlier versions stay as they are, and so does everything decided under them .</summary>
public sealed class PublishPack(Db db)
{
    /// <param name="EffectiveFrom">The first day on which it counts; the document's own day when left out.</param>
    public sealed record Request(PackDocument Document, string? Why, DateOnly? EffectiveFrom = null);

    public async Task<Result<PackVersion>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say why the policy changes; it stays beside the new version.");
        if (typed.No is { } unclear) return unclear;
        var header = request.Document.Read(Readings.Confirmed).Header;
        var from = request.EffectiveFrom ?? header.EffectiveFrom;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        var versions = await db.PackVersions.Select(v => new { v.Version, v.EffectiveFrom, v.AdoptedAt, v.Hash }).ToListAsync(stop);
        var before = versions.Where(v => v.EffectiveFrom <= from).OrderBy(v => v.EffectiveFrom).ThenBy(v => v.AdoptedAt).LastOrDefault();
        if (before?.Hash == request.Document.Hash) return Refusals.NothingChanges;
        if (versions.Exists(v => v.EffectiveFrom > from)) return Refusals.LaterVersion(versions.Max(v => v.EffectiveFrom));

        var changes = versions.Count(v => v.Version == header.Version || v.Version.StartsWith(header.Version + "+", StringComparison.Ordinal));
        var version = new PackVersion
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Version = changes == 0 ? header.Version : $"{header.Version}+{changes}",
            EffectiveFrom = from,
            Content = request.Document.Json,
            Hash = request.Document.Hash,
            AdoptedAt = context.Now,
        };
        db.Add(version);
        db.Note(context, "policy published", version, why, ("version", before?.Version, version.Version), ("effective_from", null, $"{from:yyyy-MM-dd}"), ("hash", before?.Hash, version.Hash));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            return Refusals.PublishedThisMoment;
        }

        await work.CommitAsync(stop);
        return version;
    }
}
