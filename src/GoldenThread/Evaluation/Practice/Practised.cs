using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Evaluation.Practice;

/// <summary>A learner was reminded to practise and talk about what was learnt; what they reflected, and what their manager noted from supervision. Read by the two of them only.</summary>
[Holds(DataClass.NamedEvaluation)]
public sealed class Practised : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid EventId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateOnly RemindedOn { get; init; }

    public string? Reflection { get; set; }

    public DateTime? ReflectedAt { get; set; }

    /// <summary>The day on which the two talked about it.</summary>
    public DateOnly? TalkedOn { get; set; }

    public string? ManagerWords { get; set; }

    public Guid? ManagerPersonId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Practised>
    {
        public void Configure(EntityTypeBuilder<Practised> practised)
        {
            practised.ToTable("evaluation_practised");
            practised.Property(p => p.Reflection).HasMaxLength(LogReflection.Longest);
            practised.Property(p => p.ManagerWords).HasMaxLength(LogReflection.Longest);
            practised.BelongsTo<Practised, Event>(p => p.EventId);
            practised.BelongsTo<Practised, Person>(p => p.PersonId);
            practised.BelongsTo<Practised, Person>(p => p.ManagerPersonId);
            practised.HasIndex(p => new { p.PartnershipId, p.EventId, p.PersonId }).IsUnique();
            practised.HasIndex(p => new { p.PartnershipId, p.PersonId });
        }
    }
}
