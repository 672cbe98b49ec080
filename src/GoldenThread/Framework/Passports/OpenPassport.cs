using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.Passports;

/// <summary>What a link to a learning record shows: the name, and the parts its owner chose; nothing where the link is unknown, has ended or was taken back.</summary>
public sealed class OpenPassport(Db db, StandingsOf standingsOf)
{
    public async Task<Found?> DoAsync(string key, OperationContext context, CancellationToken stop = default)
    {
        if (key.Length != Secret.Length) return null;
        await using var work = await db.ReadAsync(context, stop);
        var hash = Secret.HashOf(key);
        if (await db.PassportShares.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash, stop) is not { } share || !share.OpenOn(context.Today)) return null;
        if (await standingsOf.PersonAsync(share.PersonId, context.Today, context, stop: stop) is not { } record) return null;
        return new(
            share.PersonId, record.Name, share.EndsOn, share.Posts, share.Standing, share.History,
            share.Posts ? [.. record.Posts.Select(p => new PostLine(p.JobTitle, p.Agency, p.From))] : [],
            share.Standing ? [.. record.Posts.SelectMany(p => p.Rows).Where(r => r.Standing.Standing != Standings.Standing.NotAsked).GroupBy(r => r.Asked.Code).Select(g => g.OrderBy(r => r.Standing.By ?? DateOnly.MaxValue).First())] : [],
            share.History ? [.. record.History.Where(a => a.SupersededAt is null).Select(a => new Done(a.On, record.Rules?.Named(a.Requirement)?.Name ?? a.Requirement.Replace('_', ' '), a.Evidence.Label, a.Kind, a.Minutes))] : []);
    }

    public sealed record Found(Guid PersonId, string Name, DateOnly EndsOn, bool ShowsPosts, bool ShowsStanding, bool ShowsHistory, IReadOnlyList<PostLine> Posts, IReadOnlyList<Assessed> Standing, IReadOnlyList<Done> History);

    public sealed record PostLine(string JobTitle, string Agency, DateOnly From);

    public sealed record Done(DateOnly On, string Towards, string What, Partnerships.Packs.EvidenceKind? Kind, int Minutes);
}
