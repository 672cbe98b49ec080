using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Asks everybody who holds a post how confident they feel on the subject of a practice week, anonymously, and later the same items again. Not attendees alone.</summary>
public sealed class AskWorkforce(Db db, OpenWave openWave, Invite invite, AdoptSample adoptSample, CompareWaves compare)
{
    public const string Usual = "confidence";

    /// <param name="Answered">Told when it has closed.</param>
    public sealed record AskedOnce(Guid WaveId, DateOnly OpensOn, DateOnly ClosesOn, bool Closed, int Invited);

    /// <param name="Compared">The first and the last closed asking beside each other; null until there are two.</param>
    public sealed record Seen(PracticeWeek Week, IReadOnlyList<AskedOnce> Askings, IReadOnlyList<CompareWaves.Row>? Compared, Refusal? NotCompared);

    public async Task<Result<Wave>> DoAsync(Guid weekId, DateOnly? closesOn, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        typed.Check("closesOn", closesOn is { } last && last > context.Today, "Enter the last day, after today.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await db.PracticeWeeks.SingleOrDefaultAsync(w => w.Id == weekId, stop) is not { } week) return Refusal.NotThere;
        var today = context.Today;
        if (await db.Waves.AnyAsync(w => w.About.Id == weekId && w.Kind == WaveKind.Anonymous && w.ClosedAt == null && w.ClosesOn >= today, stop)) return Refusals.AskedAlready;
        var people = await db.Posts.Where(p => p.From <= today && (p.Until == null || p.Until >= today)).Select(p => new { p.PersonId, p.AgencyId }).ToListAsync(stop);
        if (people.Count == 0) return Refusals.NobodyInTheWorkforce;
        if (!(await adoptSample.DoAsync(SampleQuestionnaires.Of(Usual)!, context, stop)).Is(out var code, out var no)) return no;
        var opened = await openWave.DoAsync(new() { Questionnaire = code, Kind = WaveKind.Anonymous, About = new() { Kind = "practice_week", Id = week.Id, Label = week.Topic }, OpensOn = today, ClosesOn = closesOn!.Value }, context, stop);
        if (!opened.Is(out var wave, out no)) return no;
        if (!(await invite.DoAsync(new(wave.Wave.Id, [.. people.DistinctBy(p => p.PersonId).Select(p => new Invite.Who { As = Respondent.Workforce, PersonId = p.PersonId, AgencyId = p.AgencyId })]), context, stop)).Is(out _, out no)) return no;
        await work.CommitAsync(stop);
        return wave.Wave;
    }

    public async Task<Seen?> OfAsync(Guid weekId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        if (await db.PracticeWeeks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == weekId, stop) is not { } week) return null;
        var askings = await db.Waves.Where(w => w.About.Id == weekId && w.Kind == WaveKind.Anonymous).OrderBy(w => w.OpensOn).ThenBy(w => w.Id)
            .Select(w => new AskedOnce(w.Id, w.OpensOn, w.ClosesOn, w.ClosedAt != null, db.Invitations.Count(i => i.WaveId == w.Id && !i.Withdrawn))).ToListAsync(stop);
        var closed = askings.Where(a => a.Closed).ToList();
        if (closed.Count < 2) return new(week, askings, null, null);
        return (await compare.OfAsync(closed[0].WaveId, closed[^1].WaveId, context, stop)).Is(out var rows, out var no) ? new(week, askings, rows, null) : new(week, askings, null, no);
    }
}
