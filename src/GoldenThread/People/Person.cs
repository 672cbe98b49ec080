using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.People;

/// <summary>Somebody who works or volunteers with children in one partnership's area. Keeps the record when they change employer.</summary>
[Holds(DataClass.Account)]
public sealed class Person : IOwned
{
    public required Guid PartnershipId { get; init; }

    public required Guid Id { get; init; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    /// <summary>"lastname firstname" in lower case, for searching and sorting alike on every database.</summary>
    public required string NameKey { get; set; }

    public required string Email { get; set; }

    /// <summary>The address in lower case: one person each.</summary>
    public required string EmailKey { get; set; }

    /// <summary>Hidden from every list: a delegate with a protected post is "1 person".</summary>
    public bool Protected { get; set; }

    /// <summary>The account they sign in with, if they have one. Accounts belong to no partnership.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The record that this one has become part of; then it holds nothing any more and stands in no list.</summary>
    public Guid? MergedIntoId { get; set; }

    public string Name => $"{FirstName} {LastName}";

    public static string KeyOf(string firstName, string lastName) => $"{lastName} {firstName}".ToLowerInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("people_people");
            person.Property(p => p.FirstName).HasMaxLength(100);
            person.Property(p => p.LastName).HasMaxLength(100);
            person.Property(p => p.NameKey).HasMaxLength(201);
            person.Property(p => p.Email).HasMaxLength(320);
            person.Property(p => p.EmailKey).HasMaxLength(320);
            person.Ignore(p => p.Name);
            person.HasIndex(p => new { p.PartnershipId, p.EmailKey }).IsUnique();
            person.HasIndex(p => new { p.PartnershipId, p.NameKey });
            person.HasIndex(p => new { p.AccountId, p.PartnershipId }).IsUnique();
            person.BelongsTo<Person, Person>(p => p.MergedIntoId);
            person.HasMany<GroupMember>().WithOne()
                .HasPrincipalKey(p => new { p.PartnershipId, p.Id }).HasForeignKey(m => new { m.PartnershipId, m.PersonId }).OnDelete(DeleteBehavior.Restrict);
            person.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
