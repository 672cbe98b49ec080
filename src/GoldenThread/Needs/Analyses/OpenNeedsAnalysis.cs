using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Needs.Analyses;

/// <summary>Asks the agencies what learning they need, each through the people who lead for it. Named, so that it can be seen who has not answered, and chased.</summary>
public sealed class OpenNeedsAnalysis(Db db, OpenWave openWave, Invite invite, AdoptSample adoptSample)
{
    public const string Usual = "needs_analysis";

    /// <summary>The short one of a practice week.</summary>
    public const string OfWeek = "practice_week_analysis";

    public sealed record Request
    {
        public string? Title { get; init; }

        /// <summary>The partnership's own of that code, or else the product's sample.</summary>
        public string Questionnaire { get; init; } = Usual;

        public DateOnly? DueOn { get; init; }

        /// <summary>What it prepares, and by when it must be in at the latest: a practice week.</summary>
        public Origin? About { get; init; }

        public DateOnly? Before { get; init; }

        public required IReadOnlyCollection<Guid> AgencyIds { get; init; }

        public bool MayPassOn { get; init; } = true;
    }

    /// <param name="Nobody">Agencies for which nobody leads here, so that nobody could be asked: they are invited by address.</param>
    public sealed record Opened(NeedsAnalysis Analysis, int Asked, IReadOnlyList<string> Nobody);

    public async Task<Result<Opened>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var title = typed.Must("title", request.Title, 200, "Give it a title, for example Training needs analysis 2027.");
        typed.Check("dueOn", request.DueOn is { } due && due > context.Today, "Enter the day by which the agencies answer, after today.");
        typed.Check("dueOn", request.Before is not { } week || request.DueOn < week, "The short analysis prepares the week, so it must be in before the week begins.");
        typed.Check("agencyIds", request.AgencyIds.Count > 0, "Choose the agencies to ask.");
        if (typed.No is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        var today = context.Today;
        var agencies = await db.Agencies.Where(a => request.AgencyIds.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(stop);
        if (agencies.Count < request.AgencyIds.Distinct().Count()) return Refusal.NotThere;
        var leads = await db.Grants.Where(g => g.Role == Role.AgencyLead && g.ScopeId != null && request.AgencyIds.Contains(g.ScopeId.Value) && g.From <= today && (g.Until == null || g.Until >= today))
            .Select(g => new { g.PersonId, AgencyId = g.ScopeId!.Value }).ToListAsync(stop);
        var code = request.Questionnaire;
        if (!await db.Questionnaires.AnyAsync(q => q.Code == code && db.QuestionnaireVersions.Any(v => v.QuestionnaireId == q.Id), stop))
        {
            if (SampleQuestionnaires.Of(code) is not { } sample) return Refusals.NoQuestionsForAnalysis;
            if (!(await adoptSample.DoAsync(sample, context, stop)).Is(out _, out no)) return no;
        }

        var id = Guid.CreateVersion7();
        var opened = await openWave.DoAsync(
            new() { Questionnaire = code, Title = title, Kind = WaveKind.Named, About = request.About ?? new() { Kind = "needs_analysis", Id = id, Label = title }, OpensOn = today, ClosesOn = request.DueOn!.Value, RemindAtMost = 3 },
            context, stop);
        if (!opened.Is(out var wave, out no)) return no;
        var analysis = new NeedsAnalysis { PartnershipId = context.PartnershipId, Id = id, WaveId = wave.Wave.Id, MayPassOn = request.MayPassOn, OpenedAt = context.Now };
        db.Add(analysis);
        db.Note(context, "needs analysis opened", analysis);
        await db.SaveChangesAsync(stop);
        var asked = 0;
        if (leads.Count > 0)
        {
            if (!(await invite.DoAsync(new(wave.Wave.Id, [.. leads.DistinctBy(l => l.PersonId).Select(l => new Invite.Who { As = Respondent.Workforce, PersonId = l.PersonId, AgencyId = l.AgencyId })]), context, stop)).Is(out var invited, out no)) return no;
            asked = invited.Now;
        }

        await work.CommitAsync(stop);
        return new Opened(analysis, asked, [.. agencies.Where(a => leads.TrueForAll(l => l.AgencyId != a.Id)).Select(a => a.Name).Order(StringComparer.Ordinal)]);
    }
}
