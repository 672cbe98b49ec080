using System.Security.Cryptography;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Foundation;

/// <summary>Keeps a file that somebody sent, once its content has been checked. It is never shown in line, only handed out as a download.</summary>
public sealed class StoreFile(Db db)
{
    private const int ChunkBytes = 256 * 1024;

    public async Task<Result<StoredFile>> DoAsync(string name, byte[] content, OperationContext context, CancellationToken stop = default)
    {
        if (!FileKind.Of(name, content).Is(out var type, out var no)) return no;
        await using var work = await db.WriteAsync(context, stop);
        var file = new StoredFile
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Name = SafeName(name),
            ContentType = type,
            Size = content.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            StoredAt = context.Now,
        };
        db.Add(file);
        var number = 0;
        foreach (var bytes in content.Chunk(ChunkBytes))
            db.Add(new FileChunk { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), FileId = file.Id, Number = number++, Bytes = bytes });
        db.Note(context, "file stored", file);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return file;
    }

    /// <summary>Forgets a file that nothing refers to any more, inside the caller's work.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken stop = default)
    {
        await db.FileChunks.Where(c => c.FileId == id).ExecuteDeleteAsync(stop);
        await db.Files.Where(f => f.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>The last part of the name without anything that a path or a header could trip over.</summary>
    private static string SafeName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var safe = new string([.. last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or '|' or ':' or '*' or '?'))]).Trim('.', ' ');
        var extension = Path.GetExtension(safe);
        return safe.Length <= 200 ? safe : safe[..(200 - extension.Length)] + extension;
    }
}
