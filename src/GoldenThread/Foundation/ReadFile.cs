using System.Security.Cryptography;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Hands out a stored file; whoever asks has checked that the reader may have it.</summary>
public sealed class ReadFile(Db db)
{
    /// <summary>The file and its bytes; null when there is none.</summary>
    public async Task<(StoredFile File, byte[] Content)?> OfAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop) is not { } file) return null;
        var chunks = await db.FileChunks.AsNoTracking().Where(c => c.FileId == id).OrderBy(c => c.Number).Select(c => c.Bytes).ToListAsync(stop);
        var content = chunks.SelectMany(c => c).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(content)) == file.Hash ? (file, content) : throw new InvalidDataException($"The stored file {id} does not have its hash.");
    }
}
