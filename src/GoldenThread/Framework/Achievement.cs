using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework;

/// <summary>That a person showed a competency on a day, whoever taught it. Survives a change of employer.</summary>
[Holds(DataClass.Workforce)]
public sealed class Achievement : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The pack's code of what it counts for: "level_1", "single_agency_training".</summary>
    public required string Requirement { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What shows it: our event, an agency's own course, a certificate from elsewhere.</summary>
    public required Origin Evidence { get; init; }

    /// <summary>How it was learnt; null where nobody has said.</summary>
    [Holds(DataClass.Workforce)]
    public EvidenceKind? Kind { get; init; }

    public int Minutes { get; init; }

    /// <summary>Others took part.</summary>
    public bool Participatory { get; init; }

    /// <summary>It kept the person fresh, but was not the whole training.</summary>
    public bool RefresherOnly { get; init; }

    /// <summary>The certificate or other proof that was handed in.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Who accepted what the person logged; null where nobody had to.</summary>
    public Guid? AcceptedById { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>When it was found not to hold after all; the row stays, so that an old figure can be reproduced.</summary>
    public DateTime? SupersededAt { get; set; }

    /// <summary>As the rules see it.</summary>
    public Proof Proof => new(On, Kind, Minutes, Participatory, RefresherOnly);

    internal sealed class Mapping : IEntityTypeConfiguration<Achievement>
    {
        public void Configure(EntityTypeBuilder<Achievement> achievement)
        {
            achievement.ToTable("framework_achievements");
            achievement.Property(a => a.Requirement).HasMaxLength(60);
            achievement.Ignore(a => a.Proof);
            achievement.ComplexProperty(a => a.Evidence, OriginMapping.Of);
            achievement.BelongsTo<Achievement, Person>(a => a.PersonId);
            achievement.BelongsTo<Achievement, Person>(a => a.AcceptedById);
            achievement.BelongsTo<Achievement, StoredFile>(a => a.FileId);
            achievement.HasIndex(a => new { a.PartnershipId, a.PersonId, a.Requirement });
        }
    }
}
