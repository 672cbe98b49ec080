using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People.Accounts;

/// <summary>What a link from a mail opens. Looking uses nothing up: only what the reader then sends does.</summary>
public sealed class AccountLinks(Db db)
{
    /// <param name="OnRecord">The person of this address, already among the partnership's people.</param>
    /// <param name="Agencies">The organisations whose work addresses it may be; where there are none, all of them.</param>
    /// <param name="KnownDomain">The address is one of theirs.</param>
    public sealed record Opened(AccountRequest Request, Person? OnRecord, IReadOnlyList<Offered> Agencies, bool KnownDomain);

    public sealed record Offered(Guid Id, string Name);

    /// <summary>The link, or null when it is unknown, used or over.</summary>
    public async Task<Opened?> OpenAsync(string? key, OperationContext context, CancellationToken stop = default)
    {
        if (string.IsNullOrEmpty(key) || key.Length > 100) return null;
        await using var work = await db.ReadAsync(context, stop);
        if (await db.LiveLinkAsync(key, context, stop) is not { } request) return null;
        if (request.Kind != LinkKind.Register) return new(request, null, [], false);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.EmailKey == request.EmailKey, stop);
        var (agencies, known) = await db.AgenciesForAsync(request.EmailKey, context, stop);
        return new(request, person, [.. agencies.Select(a => new Offered(a.Id, a.Name))], known);
    }
}

internal static class LinksInDb
{
    public static async Task<AccountRequest?> LiveLinkAsync(this Db db, string key, OperationContext context, CancellationToken stop)
    {
        var hash = Secret.HashOf(key);
        return await db.AccountRequests.SingleOrDefaultAsync(r => r.KeyHash == hash && r.UsedAt == null && r.EndsAt > context.RealNow, stop);
    }

    /// <summary>Uses the link up; false when somebody was quicker.</summary>
    public static async Task<bool> UseAsync(this Db db, AccountRequest request, OperationContext context, CancellationToken stop) =>
        await db.AccountRequests.Where(r => r.Id == request.Id && r.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.UsedAt, context.RealNow), stop) == 1;

    /// <summary>The open organisations whose work addresses an address may be; all of them where it is nobody's.</summary>
    public static async Task<(IReadOnlyList<Agency> Agencies, bool Known)> AgenciesForAsync(this Db db, string emailKey, OperationContext context, CancellationToken stop)
    {
        var open = await db.Agencies.AsNoTracking().Where(a => a.ClosedOn == null || a.ClosedOn >= context.Today).OrderBy(a => a.NameKey).ToListAsync(stop);
        var theirs = open.Where(a => EmailDomain.Covers(a.EmailDomains, emailKey)).ToList();
        return theirs.Count > 0 ? (theirs, true) : (open, false);
    }
}
