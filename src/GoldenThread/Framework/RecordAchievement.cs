using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Records that people have shown a competency, or takes it back when what it rested on no longer holds. The old fact stays, marked as superseded.</summary>
public sealed class RecordAchievement(Db db)
{
    /// <param name="Who">Each person, and whether it holds; false takes the achievement with this evidence back.</param>
    public sealed record Request(IReadOnlyCollection<(Guid PersonId, bool Holds)> Who, string Requirement, DateOnly On, Origin Evidence)
    {
        public EvidenceKind? Kind { get; init; }

        public int Minutes { get; init; }

        public bool? Participatory { get; init; }

        public bool RefresherOnly { get; init; }

        public Guid? FileId { get; init; }

        public Guid? AcceptedById { get; init; }
    }

    public async Task<Result<Done>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var people = request.Who.Select(w => w.PersonId).ToList();
        var standing = await db.Achievements
            .Where(a => people.Contains(a.PersonId) && a.Requirement == request.Requirement && a.Evidence.Id == request.Evidence.Id && a.SupersededAt == null)
            .ToDictionaryAsync(a => a.PersonId, stop);
        foreach (var (person, holds) in request.Who)
        {
            if (holds && !standing.ContainsKey(person))
            {
                var achievement = new Achievement
                {
                    PartnershipId = context.PartnershipId,
                    Id = Guid.CreateVersion7(),
                    PersonId = person,
                    Requirement = request.Requirement,
                    On = request.On,
                    Evidence = request.Evidence with { },
                    Kind = request.Kind,
                    Minutes = request.Minutes,
                    Participatory = request.Participatory ?? (request.Kind is { } kind && EvidenceKinds.IsParticipatory(kind)),
                    RefresherOnly = request.RefresherOnly,
                    FileId = request.FileId,
                    AcceptedById = request.AcceptedById,
                    RecordedAt = context.Now,
                };
                db.Add(achievement);
                db.Note(context, "achievement recorded", achievement);
            }
            else if (!holds && standing.TryGetValue(person, out var fallen))
            {
                fallen.SupersededAt = context.Now;
                db.Note(context, "achievement taken back", fallen, why: $"What it rested on no longer holds: {request.Evidence.Label}");
            }
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return Done.It;
    }
}
