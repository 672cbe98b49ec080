using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework.OwnTraining;

/// <summary>An agency says what it asks of its own staff: an induction, or training for a role, with its own times. Below the framework it is kept all the same, and says so.</summary>
public sealed class AskOwn(Db db)
{
    public sealed record Request(Guid AgencyId, string? Name)
    {
        public OwnKind Kind { get; init; }

        public string? Covers { get; init; }

        public string? Role { get; init; }

        public int? WithinDays { get; init; }

        public int? RenewMonths { get; init; }

        public string? Beside { get; init; }
    }

    public async Task<Result<AgencyRequirement>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var name = typed.Must("name", request.Name, 150, "Say what the training is called.");
        var covers = request.Kind == OwnKind.Induction ? typed.Must("covers", request.Covers, 500, "Say what the induction covers: child protection duties, and what to do when concerned.") : typed.May("covers", request.Covers, 500);
        var role = typed.May("role", request.Role, 60);
        typed.Check("role", request.Kind == OwnKind.Induction || role is not null, "Choose the role it is for.");
        typed.Check("withinDays", request.WithinDays is null or (>= 1 and <= 3650), "Enter a number of days from 1 to 3650, or leave it empty.");
        typed.Check("renewMonths", request.RenewMonths is null or (>= 1 and <= 240), "Enter a number of months from 1 to 240, or leave it empty.");
        if (typed.No is { } unclear) return unclear;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.Agencies.AnyAsync(a => a.Id == request.AgencyId, stop)) return Refusal.NotThere;
        if (request.Beside is { } code && (await db.RulesOnAsync(context.Today, context, stop))?.Named(code) is null) return Refusals.NoSuchRequirement.At("beside");
        if (await db.AgencyRequirements.FirstOrDefaultAsync(o => o.AgencyId == request.AgencyId && o.Name == name && o.EndedOn == null, stop) is not null) return Refusals.AskedAlready;
        var own = new AgencyRequirement
        {
            PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), AgencyId = request.AgencyId, Name = name, Kind = request.Kind, Covers = covers, Role = role, WithinDays = request.WithinDays, RenewMonths = request.RenewMonths,
            Beside = request.Beside, MadeAt = context.Now, MadeById = context.PersonId,
        };
        db.Add(own);
        db.Note(context, "own training asked", own, null, ("name", null, name));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return own;
    }
}

/// <summary>An agency no longer asks something of its own; what people have done stays in their records.</summary>
public sealed class EndOwn(Db db)
{
    public async Task<Result<AgencyRequirement>> DoAsync(Guid agencyId, Guid ownId, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        if (await db.AgencyRequirements.SingleOrDefaultAsync(o => o.Id == ownId && o.AgencyId == agencyId, stop) is not { } own) return Refusal.NotThere;
        if (own.EndedOn is not null) return own;
        own.EndedOn = context.Today;
        db.Note(context, "own training no longer asked", own);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return own;
    }
}
