using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>A role as it is usually given: agency roles for an agency, trainers for an event, the rest for the partnership.</summary>
    public Task<Grant> GrantAsync(Person person, Role role, Guid? scopeId = null, DateOnly? from = null, DateOnly? until = null) => AddAsync(new Grant
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        Role = role,
        Scope = ScopeOf(role),
        ScopeId = ScopeOf(role) == ScopeKind.Partnership ? null : scopeId,
        From = from ?? new(2024, 9, 1),
        Until = until,
    });

    /// <summary>A staff list that has been looked at and changes nothing.</summary>
    public Task<PeopleImport> ImportAsync(Guid? agencyId = null) => AddAsync(new PeopleImport
    {
        PartnershipId = PartnershipId, Id = Guid.CreateVersion7(), AgencyId = agencyId, FileName = "staff.csv", FileHash = "", Complete = false, OwnAgencyOnly = false, State = ImportState.Previewed, MadeAt = Now,
    });

    public static ScopeKind ScopeOf(Role role) => role switch
    {
        Role.AgencyLead or Role.AgencyBooker => ScopeKind.Agency,
        Role.Trainer => ScopeKind.Event,
        Role.ReviewContributor or Role.PanelMember or Role.ReviewLead => ScopeKind.Review,
        Role.ForumWorker or Role.YoungPerson => ScopeKind.Forum,
        _ => ScopeKind.Partnership,
    };

    /// <summary>The person's account, made on first use. Without a password nobody can sign in with one.</summary>
    public async Task<Account> AccountAsync(Person person, string? passwordHash = null)
    {
        await using var db = Open();
        await using var work = await db.WriteAsync(Context());
        var known = await db.People.SingleAsync(p => p.Id == person.Id);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == known.AccountId || a.EmailKey == known.EmailKey);
        if (account is null)
        {
            account = new() { Id = Guid.CreateVersion7(), Email = known.Email, EmailKey = known.EmailKey, PasswordHash = passwordHash, SecurityStamp = "first", MadeAt = Now };
            db.Add(account);
        }

        known.AccountId = account.Id;
        person.AccountId = account.Id;
        await db.SaveChangesAsync();
        await work.CommitAsync();
        return account;
    }
}
