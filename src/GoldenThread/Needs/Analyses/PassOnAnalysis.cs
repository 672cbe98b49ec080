using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs.Analyses;

/// <summary>Whoever was asked what their agency needs passes the questions on to colleagues, who answer for the same agency. By the link of the invitation, without an account.</summary>
public sealed class PassOnAnalysis(Db db, Invite invite)
{
    public const int MostAtOnce = 30;

    public sealed record Offer(string Title, DateOnly ClosesOn, int PassedOn);

    /// <summary>Null where the link opens nothing that may be passed on.</summary>
    public async Task<Offer?> OfAsync(string link, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await FindAsync(link, context, stop) is not var (wave, invitation)) return null;
        return new(wave.Title, wave.ClosesOn, await db.Invitations.CountAsync(i => i.WaveId == wave.Id && i.AgencyId == invitation.AgencyId && i.Id != invitation.Id && !i.Withdrawn, stop));
    }

    /// <param name="link">The secret part of the invitation's link.</param>
    /// <param name="lines">"rosa@example.org" or "Rosa Diaz, rosa@example.org".</param>
    /// <param name="context">When.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<Invite.Invited>> DoAsync(string link, IReadOnlyList<string> lines, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await FindAsync(link, context, stop) is not var (wave, invitation)) return Refusal.NotThere;
        var typed = lines.Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => l.LastIndexOf(',') is >= 0 and var at ? (Name: l[..at].Trim(), Email: l[(at + 1)..].Trim()) : (Name: (string?)null, Email: l)).DistinctBy(l => l.Email.ToLowerInvariant()).ToList();
        if (typed.Count is 0 or > MostAtOnce) return Refusals.PassOnToSome(MostAtOnce);
        var keys = typed.ConvertAll(t => t.Email.ToLowerInvariant());
        var known = await db.People.Where(p => keys.Contains(p.EmailKey)).ToDictionaryAsync(p => p.EmailKey, p => p.Id, stop);
        var who = typed.ConvertAll(t => known.TryGetValue(t.Email.ToLowerInvariant(), out var person)
            ? new Invite.Who { As = Respondent.Workforce, PersonId = person, AgencyId = invitation.AgencyId }
            : new Invite.Who { As = Respondent.Workforce, Name = t.Name, Email = t.Email, AgencyId = invitation.AgencyId });
        if (!(await invite.DoAsync(new(wave.Id, who), context with { PersonId = invitation.PersonId }, stop)).Is(out var invited, out var no)) return no.Code == "not_an_address" ? no.At("lines") : no;
        await work.CommitAsync(stop);
        return invited;
    }

    private async Task<(Wave Wave, Invitation Invitation)?> FindAsync(string link, OperationContext context, CancellationToken stop)
    {
        if (await db.FindByLinkAsync(link, stop) is not (var wave, { Withdrawn: false, AgencyId: not null } invitation)) return null;
        if (wave.On(context.Today) != WaveState.Open || !await db.NeedsAnalyses.AnyAsync(a => a.WaveId == wave.Id && a.MayPassOn, stop)) return null;
        return (wave, invitation);
    }
}
