using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Passports;

/// <summary>Somebody makes a link that shows the parts of their learning record they choose, until a day. Sent twice, it is one link.</summary>
public sealed class SharePassport(Db db)
{
    /// <summary>The longest a link may open.</summary>
    public const int LongestDays = 365;

    /// <param name="Key">The secret of the link, made for the form; only its hash is kept.</param>
    public sealed record Request(Guid PersonId, string? Key, string? For, bool Posts, bool Standing, bool History, DateOnly? EndsOn);

    public async Task<Result<PassportShare>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var whom = typed.Must("for", request.For, 200, "Say for whom it is, so that you know the link again.");
        typed.Check("parts", request.Posts || request.Standing || request.History, "Choose at least one part to show.");
        typed.Check("endsOn", request.EndsOn is { } last && last >= context.Today && last <= context.Today.AddDays(LongestDays), $"Enter a day from today to {London.SayShort(context.Today.AddDays(LongestDays))}.");
        if (typed.No is { } unclear) return unclear;
        if (request.Key is not { Length: Secret.Length } key) return Refusals.LinkUnreadable;

        await using var work = await db.WriteAsync(context, stop);
        var hash = Secret.HashOf(key);
        if (await db.PassportShares.SingleOrDefaultAsync(s => s.KeyHash == hash, stop) is { } there) return there.PersonId == request.PersonId ? there : Refusals.LinkUnreadable;
        if (!await db.People.AnyAsync(p => p.Id == request.PersonId, stop)) return Refusal.NotThere;
        var share = new PassportShare
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = request.PersonId, KeyHash = hash, For = whom, Posts = request.Posts, Standing = request.Standing, History = request.History,
            EndsOn = request.EndsOn!.Value, MadeAt = context.Now,
        };
        db.Add(share);
        db.Note(context, "learning record shared", share);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return share;
    }
}
