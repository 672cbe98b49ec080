using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Programme;

/// <summary>A workforce lead or partner lead asks the team for help with designing or delivering a course, and is answered .</summary>
[Holds(DataClass.Account)]
public sealed class DesignRequest : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required SupportKind Kind { get; init; }

    public required string Wants { get; init; }

    public required DateTime AskedAt { get; init; }

    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<DesignRequest>
    {
        public void Configure(EntityTypeBuilder<DesignRequest> request)
        {
            request.ToTable("programme_design_requests");
            request.Property(r => r.Wants).HasMaxLength(2000);
            request.Property(r => r.Answer).HasMaxLength(2000);
            request.BelongsTo<DesignRequest, Person>(r => r.PersonId);
            request.HasIndex(r => new { r.PartnershipId, r.AskedAt });
        }
    }
}

/// <summary>A file to start a course from: a session plan, slides, a checklist .</summary>
[Holds(DataClass.Public)]
public sealed class DesignTemplate : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required Guid FileId { get; init; }

    public required DateTime AddedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DesignTemplate>
    {
        public void Configure(EntityTypeBuilder<DesignTemplate> template)
        {
            template.ToTable("programme_design_templates");
            template.Property(t => t.Title).HasMaxLength(200);
            template.BelongsTo<DesignTemplate, StoredFile>(t => t.FileId);
        }
    }
}

/// <summary>With what help is wanted.</summary>
public enum SupportKind
{
    Design,
    Delivery,
}
