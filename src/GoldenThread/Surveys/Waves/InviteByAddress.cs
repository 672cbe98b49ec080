using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Asks people by their addresses, one a line, and everybody who holds a post in chosen agencies; who is known here is asked as that person .</summary>
public sealed class InviteByAddress(Db db, Invite invite)
{
    /// <param name="Lines">"rosa@example.org" or "Rosa Diaz, rosa@example.org".</param>
    public sealed record Request(Guid WaveId, Respondent As, IReadOnlyList<string> Lines, IReadOnlyList<Guid> AgencyIds);

    public async Task<Result<Invite.Invited>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = request.Lines.Select(l => l.Trim()).Where(l => l.Length > 0).Select(Split).DistinctBy(l => l.Email.ToLowerInvariant()).ToList();
        await using var work = await db.WriteAsync(context, stop);
        var keys = typed.Select(t => t.Email.ToLowerInvariant()).ToList();
        var known = await db.People.Where(p => keys.Contains(p.EmailKey)).ToDictionaryAsync(p => p.EmailKey, p => p.Id, stop);
        var today = context.Today;
        var posts = await db.Posts.Where(x => request.AgencyIds.Contains(x.AgencyId) && x.From <= today && (x.Until == null || x.Until >= today))
            .Select(x => new { x.PersonId, x.AgencyId }).ToListAsync(stop);
        var who = typed.Select(t => known.TryGetValue(t.Email.ToLowerInvariant(), out var id)
                ? new Invite.Who { As = request.As, PersonId = id }
                : new Invite.Who { As = request.As, Name = t.Name, Email = t.Email })
            .Concat(posts.DistinctBy(p => p.PersonId).Select(p => new Invite.Who { As = request.As, PersonId = p.PersonId, AgencyId = p.AgencyId })).ToList();

        if (!(await invite.DoAsync(new(request.WaveId, who), context, stop)).Is(out var invited, out var no)) return no;
        await work.CommitAsync(stop);
        return invited;
    }

    private static (string? Name, string Email) Split(string line)
    {
        var comma = line.LastIndexOf(',');
        return comma < 0 ? (null, line) : (line[..comma].Trim(), line[(comma + 1)..].Trim());
    }
}
