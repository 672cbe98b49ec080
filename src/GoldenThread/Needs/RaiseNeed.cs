using GoldenThread.Data;
using GoldenThread.Partnerships;

namespace GoldenThread.Needs;

/// <summary>Raises a learning need from what showed it, and keeps the way back. Raised by an officer it is accepted; raised by anybody else it is proposed to the group .</summary>
public sealed class RaiseNeed(Db db, PackInForce packs)
{
    /// <param name="Origin">What it was raised from; the caller has seen that it is there.</param>
    /// <param name="OriginKind">What kind of thing that is, for the partnership's sources: "national_review", "audit", "agency".</param>
    /// <param name="Accepted">Raised by somebody who may accept it.</param>
    public sealed record Request(Origin Origin, string OriginKind, NeedText Text, bool Accepted);

    public async Task<Result<Need>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var pack = (await packs.TodayAsync(context, stop))?.Pack;
        if (!request.Text.Taken(pack, request.OriginKind).Is(out var text, out var no)) return no;
        if (!await db.AreAgenciesAsync(text.AgencyIds!, stop)) return Refusals.NoSuchAgency;
        if (!await db.IsPersonAsync(text.OwnerId, stop)) return Refusals.NoSuchOwner;

        var need = new Need
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = text.Title!,
            Origin = request.Origin,
            Source = text.Source,
            Evidence = text.Evidence,
            Theme = text.Theme,
            Priority = text.Priority,
            StaffGroups = [.. text.StaffGroups!],
            OwnerId = text.OwnerId,
            Status = request.Accepted ? NeedStatus.Accepted : NeedStatus.Proposed,
            RaisedById = context.PersonId ?? throw new InvalidOperationException("A need is raised by somebody."),
            RaisedAt = context.Now,
        };
        db.Add(need);
        db.AddRange(text.AgencyIds!.Select(need.Concerning));
        db.Note(context, "need raised", need, changes: Trail.Differing(
            ("title", null, need.Title), ("origin", null, $"{need.Origin.Kind} {need.Origin.Id}"), ("source", null, need.Source), ("status", null, Names.Code(need.Status))));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return need;
    }
}
