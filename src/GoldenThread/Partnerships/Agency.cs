using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Partnerships;

/// <summary>Any organisation whose people work with children here: a council service, a school, a trust, a charity .</summary>
[Holds(DataClass.Public)]
public sealed class Agency : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Lower case, for searching and sorting alike on every database.</summary>
    public required string NameKey { get; set; }

    public required Sector Sector { get; set; }

    public required LegalKind LegalKind { get; set; }

    public required bool BasedInArea { get; set; }

    public required bool ServesArea { get; set; }

    /// <summary>It is under the Prevent duty, and must confirm that the training of its staff meets it .</summary>
    public bool UnderPrevent { get; set; }

    /// <summary>How many people it has who work with children, where known.</summary>
    public int? Headcount { get; set; }

    /// <summary>The part after the @ of its work addresses: who has one may register for it. A hint, never a right.</summary>
    public List<string> EmailDomains { get; set; } = [];

    /// <summary>The day it left the arrangements, if it did.</summary>
    public DateOnly? ClosedOn { get; set; }

    public bool OpenOn(DateOnly day) => ClosedOn is null || day <= ClosedOn;

    public static string KeyOf(string name) => name.ToLowerInvariant();

    public FundingContribution ContributesIn(int yearFrom) => new() { PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), AgencyId = Id, YearFrom = yearFrom };

    /// <summary>Several names as the trail says them.</summary>
    public static string NamesOf(IEnumerable<Agency> agencies) => string.Join("; ", agencies.Select(a => a.Name));

    internal sealed class Mapping : IEntityTypeConfiguration<Agency>
    {
        public void Configure(EntityTypeBuilder<Agency> agency)
        {
            agency.ToTable("partnerships_agencies");
            agency.Property(a => a.Name).HasMaxLength(200);
            agency.Property(a => a.NameKey).HasMaxLength(200);
            agency.HasIndex(a => new { a.PartnershipId, a.NameKey }).IsUnique();
            agency.HasOne<Partnership>().WithMany().HasForeignKey(a => a.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>What an agency is in law and by purpose; it decides charges, audit lists and level guidance.</summary>
public enum LegalKind
{
    StatutoryPartner,
    RelevantAgency,
    LocalNotForProfit,
    VoluntaryCommunityFaith,
    University,
    NationalCharity,
    CommissionedForProfit,
    OtherIndependent,
    OtherForProfit,
    School,
}

/// <summary>The field of work an agency belongs to.</summary>
public enum Sector
{
    ChildrensSocialCare,
    EarlyHelp,
    Education,
    EarlyYears,
    Health,
    Police,
    Probation,
    YouthJustice,
    Housing,
    AdultServices,
    VoluntaryAndCommunity,
    Faith,
    SportAndLeisure,
    OtherPublic,
    Independent,
}
