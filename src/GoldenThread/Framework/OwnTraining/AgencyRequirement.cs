using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Framework.OwnTraining;

/// <summary>What an agency asks of its own staff beside the framework: its induction, training for a role .</summary>
[Holds(DataClass.Public)]
public sealed class AgencyRequirement : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Name { get; init; }

    public required OwnKind Kind { get; init; }

    /// <summary>What it covers, in the agency's words.</summary>
    public string? Covers { get; init; }

    /// <summary>The sector role it is for; null for everybody there.</summary>
    public string? Role { get; init; }

    public int? WithinDays { get; init; }

    public int? RenewMonths { get; init; }

    /// <summary>The code of what the framework asks that it stands beside; null where the framework asks nothing of the kind.</summary>
    public string? Beside { get; init; }

    public required DateTime MadeAt { get; init; }

    public Guid? MadeById { get; init; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>The code that achievements are recorded under.</summary>
    public string Code => $"own_{Id:N}";

    public Asked Asked => new() { Code = Code, Name = Name, Force = RequirementForce.Mandatory, First = new(0, WithinDays ?? 0), Renewal = new(RenewMonths ?? 0, 0), AskedBasis = Basis.Local, FirstBasis = Basis.Local, RenewalBasis = Basis.Local };

    internal sealed class Mapping : IEntityTypeConfiguration<AgencyRequirement>
    {
        public void Configure(EntityTypeBuilder<AgencyRequirement> own)
        {
            own.ToTable("framework_agency_requirements");
            own.Ignore(o => o.Code);
            own.Ignore(o => o.Asked);
            own.Property(o => o.Name).HasMaxLength(150);
            own.Property(o => o.Covers).HasMaxLength(500);
            own.Property(o => o.Role).HasMaxLength(60);
            own.Property(o => o.Beside).HasMaxLength(60);
            own.BelongsTo<AgencyRequirement, Agency>(o => o.AgencyId);
            own.BelongsTo<AgencyRequirement, Person>(o => o.MadeById);
            own.HasIndex(o => new { o.PartnershipId, o.AgencyId, o.Name });
        }
    }
}

public enum OwnKind
{
    /// <summary>Child protection duties, and what to do when concerned.</summary>
    Induction,

    RoleSpecific,
}
