using GoldenThread.Data;

namespace GoldenThread.People.Accounts;

/// <summary>Takes in that somebody asks for a link by mail. The same work and the same answer for every address, known or not.</summary>
public sealed class AskForLink(Db db)
{
    public sealed record Request(LinkKind Kind, string? Email, Guid? AccountId = null);

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var email = typed.Must("email", request.Email, 320, "Enter your work e-mail address, such as name@example.org.");
        typed.Check("email", EmailShape.Is(email), "Enter your work e-mail address, such as name@example.org.");
        if (typed.No is { } unclear) return unclear;
        if (request.Kind != LinkKind.ResetPassword && SharedMailbox.Is(email)) return Refusals.OfficesMailbox;

        await using var work = await db.WriteAsync(context, stop);
        db.Add(new AccountRequest { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), Kind = request.Kind, Email = email, EmailKey = Account.KeyOf(email), AccountId = request.AccountId, MadeAt = context.RealNow });
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
