using GoldenThread.Assurance;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<EmbeddingEvidence> EmbeddingEvidence => Set<EmbeddingEvidence>();

    public DbSet<OutcomeMeasure> OutcomeMeasures => Set<OutcomeMeasure>();

    public DbSet<ThreadLimitChange> ThreadLimitChanges => Set<ThreadLimitChange>();
}
