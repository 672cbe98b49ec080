using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Foundation;

/// <summary>Which node may run a job just now. Belongs to no partnership; runs out by itself when the node dies.</summary>
[Holds(DataClass.Nothing)]
public sealed class JobLease
{
    public required string Job { get; init; }

    public required Guid Holder { get; set; }

    public required DateTime Until { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<JobLease>
    {
        public void Configure(EntityTypeBuilder<JobLease> lease)
        {
            lease.ToTable("foundation_job_leases");
            lease.HasKey(l => l.Job);
            lease.Property(l => l.Job).HasMaxLength(60);
        }
    }
}
