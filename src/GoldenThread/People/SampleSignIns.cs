using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>One invented person for each role of a sample partnership, so that a newcomer can look through anybody's eyes. In a partnership of real people there are none.</summary>
public sealed class SampleSignIns(Db db, Sessions sessions)
{
    public async Task<IReadOnlyList<SamplePerson>> ListAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (!await IsSampleAsync(context, stop)) return [];
        var found = new List<SamplePerson>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = await db.OnePersonWith(role, context.Today).Where(p => p.AccountId != null).Select(p => new { p.Id, p.FirstName, p.LastName, p.Email }).FirstOrDefaultAsync(stop);
            if (person is null) continue;
            var post = await db.PostsOn(context.Today).Where(p => p.PersonId == person.Id).Join(db.Agencies, p => p.AgencyId, a => a.Id, (p, a) => new { p.JobTitle, a.Name }).OrderBy(p => p.Name).FirstOrDefaultAsync(stop);
            found.Add(new(role, person.Id, $"{person.FirstName} {person.LastName}", person.Email, post?.JobTitle, post?.Name));
        }

        return found;
    }

    /// <summary>Signs in as somebody of a sample partnership, without a password.</summary>
    public async Task<Result<Signed>> AsAsync(Guid personId, OperationContext context, CancellationToken stop = default)
    {
        Guid? account;
        await using (var look = await db.ReadAsync(context, stop))
        {
            if (!await IsSampleAsync(context, stop)) return Refusals.NotASample;
            account = await db.People.Where(p => p.Id == personId).Select(p => p.AccountId).SingleOrDefaultAsync(stop);
            // An account that has a password is a real person's.
            if (account is null || await db.Accounts.AnyAsync(a => a.Id == account && (a.PasswordHash != null || a.DisabledAt != null), stop)) return Refusal.NotThere;
        }

        return new Signed(account.Value, await sessions.BeginAsync(account.Value, context.RealNow, stop));
    }

    private Task<bool> IsSampleAsync(OperationContext context, CancellationToken stop) => db.Partnerships.AnyAsync(p => p.Id == context.PartnershipId && p.SampleData, stop);
}

public sealed record SamplePerson(Role Role, Guid Id, string Name, string Email, string? JobTitle, string? Agency);
