using System.Security.Cryptography;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Keeps anonymous answers sealed until enough lie together, then writes them shuffled. Works inside the transaction of whoever calls, with the wave locked.</summary>
public sealed class SealedAnswers(Db db, SurveyKeys keys)
{
    /// <summary>Whether an invitation's answer lies among the sealed ones.</summary>
    internal async Task<bool> HoldsAsync(Wave wave, Invitation invitation, CancellationToken stop) =>
        Open(await OfAsync(wave, stop)).Exists(p => p.InvitationId == invitation.Id);

    /// <summary>Takes an answer in; false when this invitation has one already. The key to destroy once committed, where answers were mixed.</summary>
    internal async Task<(bool Taken, Guid? Done)> TakeAsync(Wave wave, SealedPaper paper, CancellationToken stop)
    {
        var rows = await OfAsync(wave, stop);
        var papers = Open(rows);
        if (paper.InvitationId is { } id && papers.Exists(p => p.InvitationId == id)) return (false, null);
        // Nothing readable lies there: rows whose key is gone came back with a restore, and nobody can ever read them.
        if (papers.Count == 0) db.RemoveRange(rows);

        var keyId = papers.Count == 0 ? Guid.NewGuid() : rows[0].KeyId;
        papers.Add(paper);
        var (invited, marked) = await AskedAsync(wave, stop);
        if (Mixing.MayNow(papers.Count, invited, marked, wave.OpenLinkHash is not null))
        {
            await WriteAsync(wave, papers, stop);
            db.RemoveRange(rows);
            await db.SaveChangesAsync(stop);
            var answered = papers.Select(p => p.InvitationId).OfType<Guid>().ToList();
            await db.Invitations.Where(i => answered.Contains(i.Id)).ExecuteUpdateAsync(set => set.SetProperty(i => i.Answered, true), stop);
            return (true, keyId);
        }

        db.Add(new SealedAnswer { PartnershipId = wave.PartnershipId, Id = Guid.NewGuid(), WaveId = wave.Id, KeyId = keyId, Content = paper.Seal(keys.OfBatch(keyId), wave.Id) });
        await db.SaveChangesAsync(stop);
        return (true, null);
    }

    /// <summary>Empties the box at the close: what is left is written without marks, or destroyed where fewer than five people could have written it.</summary>
    internal async Task<(int Written, int Destroyed, Guid? Done)> CloseAsync(Wave wave, CancellationToken stop)
    {
        var rows = await OfAsync(wave, stop);
        var papers = Open(rows);
        var (invited, marked) = await AskedAsync(wave, stop);
        var keep = Mixing.MayAtClose(invited, marked, wave.OpenLinkHash is not null);
        if (keep) await WriteAsync(wave, papers, stop);
        db.RemoveRange(rows);
        await db.SaveChangesAsync(stop);
        return (keep ? papers.Count : 0, keep ? 0 : papers.Count, rows is [var first, ..] ? first.KeyId : null);
    }

    private Task<List<SealedAnswer>> OfAsync(Wave wave, CancellationToken stop) => db.SealedAnswers.Where(s => s.WaveId == wave.Id).ToListAsync(stop);

    private List<SealedPaper> Open(List<SealedAnswer> rows)
    {
        var opened = new List<SealedPaper>();
        foreach (var row in rows)
            if (keys.OfBatchIfThere(row.KeyId) is { } key) opened.Add(SealedPaper.Open(row.Content, key, row.WaveId));
        return opened;
    }

    private async Task<(int Invited, int Marked)> AskedAsync(Wave wave, CancellationToken stop)
    {
        var asked = db.Invitations.Where(i => i.WaveId == wave.Id && !i.Withdrawn);
        return (await asked.CountAsync(stop), await asked.CountAsync(i => i.Answered, stop));
    }

    private async Task WriteAsync(Wave wave, List<SealedPaper> papers, CancellationToken stop)
    {
        var items = await db.ItemsAsync(papers.SelectMany(p => p.Answers.Keys), stop);
        var order = papers.ToArray();
        RandomNumberGenerator.Shuffle<SealedPaper>(order);
        foreach (var paper in order)
        {
            var response = new AnonymousResponse { PartnershipId = wave.PartnershipId, Id = Guid.NewGuid(), WaveId = wave.Id };
            db.Add(response);
            db.AddRange(paper.Answers.Select(a => AnswerRows.Anonymous(wave.PartnershipId, response.Id, items[a.Key], a.Value)));
        }
    }
}
