using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Takes a partnership in: its policy adopted with every reading off until an officer confirms it, its groups, and one administrator who can sign in and invite the others.</summary>
public sealed class FoundPartnership(Db db, IPasswords passwords)
{
    /// <param name="Slug">The word in its addresses.</param>
    /// <param name="Policy">Its policy documents, any order.</param>
    /// <param name="Administrator">The e-mail address of the first administrator.</param>
    /// <param name="FirstName">Theirs.</param>
    /// <param name="LastName">Theirs.</param>
    /// <param name="Password">What they first sign in with; not used when the address has an account already.</param>
    public sealed record Request(string Slug, IReadOnlyList<PackDocument> Policy, string Administrator, string FirstName, string LastName, string Password);

    public async Task<Result<Founded>> DoAsync(Request request, DateTime now, DateTime realNow, CancellationToken stop = default)
    {
        if (request.Slug.Length is 0 or > 60 || !request.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return Refusals.SlugNotUsable;
        var context = new OperationContext { PartnershipId = Guid.CreateVersion7(), Now = now, RealNow = realNow, Channel = Channel.CommandLine, Reference = "partnership create" };
        var policy = request.Policy.OrderBy(d => d.Read(Readings.Confirmed).Header.EffectiveFrom).ToList();

        await using var work = await db.WriteAsync(context, stop);
        if (await db.Partnerships.AnyAsync(p => p.Slug == request.Slug, stop)) return Refusals.SlugTaken(request.Slug);
        var partnership = new Partnership { Id = context.PartnershipId, Slug = request.Slug, Name = policy[^1].Read(Readings.Confirmed).Identity.Name, SampleData = false, MadeAt = now };
        db.Add(partnership);
        db.Note(context, "partnership founded", "partnership", partnership.Id);
        await db.SaveChangesAsync(stop);
        foreach (var document in policy)
            if ((await new PublishPack(db).DoAsync(new(document, "Adopted when the partnership was taken in."), context, stop)).No is { } unsound) return unsound;
        var inForce = policy[0].Read(Readings.Confirmed).Header.EffectiveFrom <= context.Today;
        if (inForce && (await new SetUpGroups(db, new(db)).DoAsync(context, stop)).No is { } groupless) return groupless;

        var typed = new Typed();
        var (first, last, email) = PersonText.Take(typed, request.FirstName, request.LastName, request.Administrator);
        if (typed.No is { } unclear) return unclear;
        var administrator = new Person
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            FirstName = first,
            LastName = last,
            NameKey = Person.KeyOf(first, last),
            Email = email,
            EmailKey = Account.KeyOf(email),
        };
        db.Add(administrator);
        db.Note(context, "person added", administrator, changes: [("name", null, administrator.Name), ("email", null, email)]);
        await db.SaveChangesAsync(stop);
        var known = await db.Accounts.AnyAsync(a => a.EmailKey == administrator.EmailKey && a.PasswordHash != null, stop);
        if ((await new GiveAccount(db, passwords).DoAsync(new(administrator.Id, known ? null : request.Password), context, stop)).No is { } noAccount) return noAccount;
        if ((await new GiveGrant(db).DoAsync(new(administrator.Id, Role.TenantAdministrator, ScopeKind.Partnership, null, context.Today, Why: "The first administrator."), context, stop)).No is { } noGrant) return noGrant;
        await work.CommitAsync(stop);
        return new Founded(partnership, administrator.Id, PasswordWasSet: !known);
    }
}

/// <summary>The new partnership and its first administrator.</summary>
public sealed record Founded(Partnership Partnership, Guid AdministratorId, bool PasswordWasSet);
