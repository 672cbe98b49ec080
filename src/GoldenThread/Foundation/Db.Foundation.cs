using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<TrailEntry> TrailEntries => Set<TrailEntry>();

    public DbSet<TrailValue> TrailValues => Set<TrailValue>();

    public DbSet<MailMessage> MailMessages => Set<MailMessage>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public DbSet<IdempotencyRecord> Idempotency => Set<IdempotencyRecord>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();
}
