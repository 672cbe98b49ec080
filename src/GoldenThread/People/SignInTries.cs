using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>How often somebody has tried to sign in with an address, whether an account has it or not: the limits tell nobody which addresses exist.</summary>
[Holds(DataClass.AccessLog)]
public sealed class SignInTries
{
    /// <summary>SHA-256 of the address in lower case.</summary>
    public required string EmailHash { get; init; }

    /// <summary>London's date to which the count belongs.</summary>
    public required DateOnly Day { get; set; }

    public required int Count { get; set; }

    /// <summary>Tries since the last right one.</summary>
    public required int Failed { get; set; }

    /// <summary>No try is taken before this instant; nobody is locked out for ever.</summary>
    public DateTime? WaitUntil { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInTries>
    {
        public void Configure(EntityTypeBuilder<SignInTries> tries)
        {
            tries.ToTable("people_sign_in_tries");
            tries.HasKey(t => t.EmailHash);
            tries.Property(t => t.EmailHash).HasMaxLength(64);
            tries.HasIndex(t => t.Day);
        }
    }
}
