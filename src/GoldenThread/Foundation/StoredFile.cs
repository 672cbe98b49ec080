using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>A file that somebody gave us: its name, type by content, size and hash. The bytes stand in chunks, so that every node and one backup see them.</summary>
[Holds(DataClass.AuditEvidence)]
public sealed class StoredFile : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What the content is, whatever the name says.</summary>
    [Holds(DataClass.Nothing)]
    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    [Holds(DataClass.Nothing)]
    public required string Hash { get; init; }

    public required DateTime StoredAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.ToTable("foundation_files");
            file.Property(f => f.Name).HasMaxLength(255);
            file.Property(f => f.ContentType).HasMaxLength(100);
            file.Property(f => f.Hash).HasMaxLength(64);
        }
    }
}

/// <summary>A piece of a stored file.</summary>
[Holds(DataClass.AuditEvidence)]
public sealed class FileChunk : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid FileId { get; init; }

    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileChunk>
    {
        public void Configure(EntityTypeBuilder<FileChunk> chunk)
        {
            chunk.ToTable("foundation_file_chunks");
            chunk.BelongsTo<FileChunk, StoredFile>(c => c.FileId);
            chunk.HasIndex(c => new { c.PartnershipId, c.FileId, c.Number }).IsUnique();
        }
    }
}
