using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>Sends the links that were asked for, to those who may have one. Runs beside the requests, so that how long a page takes tells nobody anything.</summary>
public sealed class AnswerAccountRequests(Db db, SiteAddress site)
{
    private const int AtOnce = 50;

    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using (var look = await db.ReadAsync(context, stop))
            if (!await db.AccountRequests.AnyAsync(r => r.AnsweredAt == null, stop)) return 0;
        await using var work = await db.WriteAsync(context, stop);
        var waiting = await db.AccountRequests.Where(r => r.AnsweredAt == null).OrderBy(r => r.MadeAt).Take(AtOnce).ToListAsync(stop);
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        foreach (var request in waiting)
        {
            var dayAgo = context.RealNow.AddDays(-1);
            var asked = await db.AccountRequests.CountAsync(r => r.EmailKey == request.EmailKey && r.MadeAt > dayAgo && r.MadeAt <= request.MadeAt, stop);
            var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.EmailKey == request.EmailKey, stop);
            request.AnsweredAt = context.RealNow;
            switch (LinkLife.Decide(request.Kind, account is not null, account is { DisabledAt: null } && (account.PasswordHash is not null || account.DormantSince is not null), asked))
            {
                case LinkAnswer.Link:
                    var secret = Secret.New();
                    (request.KeyHash, request.EndsAt) = (Secret.HashOf(secret), context.RealNow + LinkLife.Of(request.Kind));
                    db.Add(Letter(request, partnership.Name, site.For($"/{partnership.Slug}/account-link?key={secret}")).To(context, request.Email, Subject(request.Kind), request));
                    break;
                case LinkAnswer.SayThereIsAccount:
                    db.Add(new Letter().Say($"Somebody asked to register with {partnership.Name} under this address. You have an account already: sign in with this address and your password.")
                        .Link("Sign in", site.For($"/{partnership.Slug}/sign-in")).Link("Set a new password", site.For($"/{partnership.Slug}/forgotten-password")).Say("If it was not you, you need do nothing.")
                        .To(context, request.Email, "You have an account already", request));
                    break;
            }
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return waiting.Count;
    }

    private static string Subject(LinkKind kind) => kind switch
    {
        LinkKind.Register => "Confirm your address",
        LinkKind.ResetPassword => "Set a new password",
        _ => "Confirm your new address",
    };

    private static Letter Letter(AccountRequest request, string partnership, string address) => request.Kind switch
    {
        LinkKind.Register => new Letter().Say($"Somebody asked to register with {partnership} under this address.").Link("Confirm the address and register", address).Say("The link works once, for 24 hours. If it was not you, you need do nothing."),
        LinkKind.ResetPassword => new Letter().Say($"Somebody asked to set a new password for {partnership}.").Link("Set a new password", address).Say("The link works once, for one hour. If it was not you, you need do nothing: your password stays."),
        _ => new Letter().Say($"Somebody who signs in to {partnership} wants to use this address from now on.").Link("Confirm the new address", address).Say("The link works once, for 24 hours. If it was not you, you need do nothing."),
    };
}
