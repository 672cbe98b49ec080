using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme.Pathways;

/// <summary>An ordered set of courses that a pathway of the policy recommends, for a level and a role .</summary>
[Holds(DataClass.Public)]
public sealed class Pathway : ILockable
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    /// <summary>The policy's code of it: neglect.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The policy's code of the level it is for; null for any.</summary>
    public string? Level { get; set; }

    /// <summary>For which work, in words; null for any.</summary>
    public string? JobRole { get; set; }

    public int LockVersion { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Pathway>
    {
        public void Configure(EntityTypeBuilder<Pathway> pathway)
        {
            pathway.ToTable("programme_pathways");
            pathway.Property(p => p.Code).HasMaxLength(60);
            pathway.Property(p => p.Name).HasMaxLength(150);
            pathway.Property(p => p.Level).HasMaxLength(60);
            pathway.Property(p => p.JobRole).HasMaxLength(200);
            pathway.HasIndex(p => new { p.PartnershipId, p.Code }).IsUnique();
        }
    }
}

/// <summary>One course of a pathway, in its place.</summary>
[Holds(DataClass.Public)]
public sealed class PathwayStep : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PathwayId { get; init; }

    public required int Number { get; init; }

    public required Guid CourseId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PathwayStep>
    {
        public void Configure(EntityTypeBuilder<PathwayStep> step)
        {
            step.ToTable("programme_pathway_steps");
            step.BelongsTo<PathwayStep, Pathway>(s => s.PathwayId);
            step.BelongsTo<PathwayStep, Course>(s => s.CourseId);
            step.HasIndex(s => new { s.PartnershipId, s.PathwayId, s.CourseId }).IsUnique();
        }
    }
}
