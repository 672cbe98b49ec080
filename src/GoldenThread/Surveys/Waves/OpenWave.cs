using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Opens an asking with a published questionnaire. Named or anonymous is decided here, and for good.</summary>
public sealed class OpenWave(Db db)
{
    public sealed record Request
    {
        /// <summary>The code of the questionnaire; its newest version is asked.</summary>
        public required string Questionnaire { get; init; }

        public string? Title { get; init; }

        public required WaveKind Kind { get; init; }

        public required Origin About { get; init; }

        public string? Step { get; init; }

        public required DateOnly OpensOn { get; init; }

        public required DateOnly ClosesOn { get; init; }

        public int RemindEveryDays { get; init; } = 7;

        public int RemindAtMost { get; init; }

        public bool GatesCertificate { get; init; }

        public Guid? PairedWithId { get; init; }

        /// <summary>Anybody who holds the link may answer: for anonymous forms on a poster or in a room.</summary>
        public bool OpenLink { get; init; }
    }

    /// <summary>The wave, and the code of its open link: shown now, kept only as a hash.</summary>
    public sealed record Opened(Wave Wave, string? LinkCode);

    public async Task<Result<Opened>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (MayOpen.Decide(request, context.Today) is { } no) return no;
        await using var work = await db.WriteAsync(context, stop);
        var version = await (
            from v in db.QuestionnaireVersions
            join q in db.Questionnaires on v.QuestionnaireId equals q.Id
            where q.Code == request.Questionnaire
            orderby v.Number descending
            select new { v.Id, q.Title }).FirstOrDefaultAsync(stop);
        if (version is null) return Refusals.NotPublished(request.Questionnaire);
        if (request.PairedWithId is { } before && !await db.Waves.AnyAsync(w => w.Id == before && w.Kind == WaveKind.Named, stop)) return Refusals.PairedWithUnknown;

        var code = request.OpenLink ? People.Secret.New() : null;
        var wave = new Wave
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            VersionId = version.Id,
            Title = Typed.Clean(request.Title) ?? version.Title,
            Kind = request.Kind,
            About = request.About with { },
            Step = request.Step,
            OpensOn = request.OpensOn,
            ClosesOn = request.ClosesOn,
            RemindEveryDays = request.RemindEveryDays,
            RemindAtMost = request.RemindAtMost,
            GatesCertificate = request.GatesCertificate,
            PairedWithId = request.PairedWithId,
            OpenLinkHash = code is null ? null : People.Secret.HashOf(code),
        };
        db.Add(wave);
        db.Note(context, "wave opened", wave);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Opened(wave, code);
    }
}
