using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Makes an account for whoever proved an address by its link. Whom the partnership has on record is in at once; anybody else is tied to an organisation, which may have to say yes first .</summary>
public sealed class Register(Db db, IPasswords passwords, Sessions sessions, SiteAddress site)
{
    /// <param name="AgencyId">Not asked of whom the partnership has on record.</param>
    public sealed record Request(string Key, string Password, string? FirstName = null, string? LastName = null, Guid? AgencyId = null, string? JobTitle = null);

    /// <param name="Secret">For the cookie.</param>
    /// <param name="Waits">Somebody has to say yes before they are in.</param>
    public sealed record Registered(string Secret, bool Waits);

    public async Task<Result<Registered>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!(await MakeAsync(request, context, stop)).Is(out var made, out var no)) return no;
        return new Registered(await sessions.BeginAsync(made.AccountId, context.RealNow, stop), made.Waits);
    }

    private sealed record Made(Guid AccountId, bool Waits);

    private async Task<Result<Made>> MakeAsync(Request request, OperationContext context, CancellationToken stop)
    {
        var hash = request.Password.Length > Passwords.Longest ? "" : passwords.Hash(request.Password);
        await using var work = await db.WriteAsync(context, stop);
        if (await db.LiveLinkAsync(request.Key, context, stop) is not { Kind: LinkKind.Register } link) return Refusals.LinkIsOver;
        if (await db.Accounts.AnyAsync(a => a.EmailKey == link.EmailKey, stop)) return Refusals.LinkIsOver;
        var person = await db.People.SingleOrDefaultAsync(p => p.EmailKey == link.EmailKey, stop);
        var account = new Account { Id = Guid.CreateVersion7(), Email = link.Email, EmailKey = link.EmailKey, PasswordHash = hash, SecurityStamp = Secret.New(), MadeAt = context.Now };
        var own = await db.OwnWordsAsync(account, context, stop);
        if (Passwords.Judge(request.Password, [.. own, request.FirstName ?? "", request.LastName ?? ""], CommonPasswords.Words) is { } weak) return weak.At("password");

        var waits = false;
        db.Add(account);
        if (person is not null)
        {
            person.AccountId = account.Id;
            db.Note(context with { PersonId = person.Id }, "account made by oneself", person);
        }
        else
        {
            if (!(await JoinAsync(request, link, account, context, stop)).Is(out var joined, out var no)) return no;
            waits = joined.State == JoinState.Waiting;
        }

        if (!await db.UseAsync(link, context, stop)) return Refusals.LinkIsOver;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another link for the same address was quicker.
            return Refusals.LinkIsOver;
        }

        await work.CommitAsync(stop);
        return new Made(account.Id, waits);
    }

    private async Task<Result<JoinRequest>> JoinAsync(Request request, AccountRequest link, Account account, OperationContext context, CancellationToken stop)
    {
        var typed = new Typed();
        var (first, last, _) = PersonText.Take(typed, request.FirstName, request.LastName, link.Email);
        var job = typed.Must("jobTitle", request.JobTitle, 150, "Enter your job title.");
        typed.Check("agencyId", request.AgencyId is not null, "Choose the organisation that you work for.");
        if (typed.No is { } unclear) return unclear;
        var (agencies, known) = await db.AgenciesForAsync(link.EmailKey, context, stop);
        if (agencies.FirstOrDefault(a => a.Id == request.AgencyId) is not { } agency) return Refusals.NoSuchAgency;

        var join = new JoinRequest
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AccountId = account.Id, FirstName = first, LastName = last, Email = link.Email, AgencyId = agency.Id, JobTitle = job, MadeAt = context.Now, State = JoinState.Waiting,
        };
        db.Add(join);
        var asks = !known || await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.ApprovesRegistrations).SingleAsync(stop);
        if (!asks) db.TakeIn(join, context);
        else await TellLeadsAsync(join, context, stop);
        return join;
    }

    private async Task TellLeadsAsync(JoinRequest join, OperationContext context, CancellationToken stop)
    {
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        var leads = await db.GrantsOn(context.Today).Where(g => g.Role == Role.AgencyLead && g.ScopeId == join.AgencyId).Join(db.People, g => g.PersonId, p => p.Id, (_, p) => p.Email).Distinct().ToListAsync(stop);
        foreach (var lead in leads)
            db.Add(new Letter().Say("Somebody has registered and says that they work for your organisation. They wait until you have said whether that is so.")
                .Link("See who waits", site.For($"/{slug}/people/requests")).To(context, lead, "Somebody waits for your yes", join));
    }
}

internal static class JoinsInDb
{
    /// <summary>Takes the person in with the post they named.</summary>
    public static Person TakeIn(this Db db, JoinRequest join, OperationContext context)
    {
        var person = new Person
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), FirstName = join.FirstName, LastName = join.LastName, NameKey = Person.KeyOf(join.FirstName, join.LastName),
            Email = join.Email, EmailKey = Account.KeyOf(join.Email), AccountId = join.AccountId,
        };
        db.Add(person);
        db.Add(new Post { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, AgencyId = join.AgencyId, JobTitle = join.JobTitle, From = context.Today });
        (join.State, join.DecidedAt, join.DecidedById) = (JoinState.Approved, context.Now, context.PersonId);
        db.Note(context, "person registered", person, changes: [("name", null, person.Name), ("email", null, person.Email), ("job_title", null, join.JobTitle)]);
        return person;
    }
}
