using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Makes a key for programs: for one person and one of the roles they hold, never wider than they are. It is shown once; only its hash is kept.</summary>
public sealed class CreateToken(Db db)
{
    private const string Prefix = "gt_";

    /// <summary>The person by id or by e-mail; without either, in a partnership of sample data, somebody who holds the role.</summary>
    public sealed record Request(Role Role, Guid? PersonId = null, string? Email = null, int Days = 30);

    public async Task<Result<Made>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (request.Days is < 1 or > 365) return Refusals.TokenDays;
        await using var work = await db.WriteAsync(context, stop);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == context.PartnershipId, stop);
        if (request is { PersonId: null, Email: null } && !partnership.SampleData) return Refusals.NamePerson;
        var (person, no) = await WhoAsync(request, context, stop);
        if (person is null) return no!;

        var token = $"{Prefix}{partnership.Slug}_{Secret.New()}";
        var made = new ApiToken
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            Role = request.Role,
            TokenHash = Secret.HashOf(token),
            MadeAt = context.RealNow,
            EndsAt = context.RealNow.AddDays(request.Days),
        };
        db.Add(made);
        db.Note(context, "API key made", made, changes: [("role", null, Names.Code(request.Role)), ("person", null, person.Id.ToString())]);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Made(made.Id, token, person.Id, made.EndsAt);
    }

    /// <summary>The word of the partnership that a key is for, or null when it has not the form of one.</summary>
    public static string? SlugOf(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var end = token.IndexOf('_', Prefix.Length);
        return end > Prefix.Length && end < token.Length - 1 ? token[Prefix.Length..end] : null;
    }

    private async Task<(Person? Person, Refusal? No)> WhoAsync(Request request, OperationContext context, CancellationToken stop)
    {
        var key = request.Email is null ? null : Account.KeyOf(request.Email);
        if (request.PersonId is not null || key is not null)
        {
            var named = await db.People.AsNoTracking().SingleOrDefaultAsync(p => request.PersonId != null ? p.Id == request.PersonId : p.EmailKey == key, stop);
            if (named is null) return (null, Refusal.NotThere);
            var holds = request.Role == Role.Practitioner || await db.GrantsOn(context.Today).AnyAsync(g => g.PersonId == named.Id && g.Role == request.Role, stop);
            return holds ? (named, null) : (null, Refusals.DoesNotHoldRole);
        }

        var sample = await db.OnePersonWith(request.Role, context.Today).AsNoTracking().FirstOrDefaultAsync(stop);
        return sample is null ? (null, Refusals.NobodyHoldsRole) : (sample, null);
    }

    /// <summary>The key itself, to be shown this once.</summary>
    public sealed record Made(Guid Id, string Token, Guid PersonId, DateTime EndsAt);
}
