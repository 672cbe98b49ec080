using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>Puts forward what the policy gives for one cause. Asked again it changes nothing; when the facts were put right it follows them, as long as no officer has decided. The person and the manager are told, and how to object.</summary>
public sealed class ProposeCharge(Db db, PackInForce packs, SiteAddress site)
{
    public sealed record Request
    {
        public required Origin Origin { get; init; }

        public required DateOnly HappenedOn { get; init; }

        public required WhoPays.Party Party { get; init; }

        /// <summary>The version in force when the place was confirmed.</summary>
        public required Guid PackVersionId { get; init; }

        /// <summary>What <see cref="Charges"/> decided.</summary>
        public required IReadOnlyList<ChargeLine> Lines { get; init; }
    }

    /// <summary>How many charges were made, changed or withdrawn.</summary>
    public async Task<int> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var standing = await db.Charges.Where(c => c.OriginId == request.Origin.Id).ToListAsync(stop);
        var policy = (await packs.VersionAsync(request.PackVersionId, context, stop))!.Pack.Charging;
        var changed = 0;
        foreach (var line in request.Lines)
        {
            var charge = standing.FirstOrDefault(c => c.Code == line.Code);
            if (charge is null) db.Add(charge = Make(request, line, policy, context));
            else if (IsSettled(charge) || !charge.Put(line)) continue;
            else db.Note(context, "charge changed", charge, line.Sentence, ("at_most", null, charge.AtMost.ToString()));
            Tell(await LettersAsync(context, stop), charge, request.Party, c => c.Proposed(charge), context);
            changed++;
        }

        foreach (var charge in standing.Where(c => !IsSettled(c) && c.State != ChargeState.Withdrawn && request.Lines.All(l => l.Code != c.Code)))
        {
            charge.Withdraw();
            db.Note(context, "charge withdrawn", charge, "The facts were put right");
            Tell(await LettersAsync(context, stop), charge, request.Party, c => c.Withdrawn(charge), context);
            changed++;
        }

        if (changed > 0) await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return changed;
    }

    /// <summary>An officer has decided, or it stands on an invoice: what is found out later is for them.</summary>
    private static bool IsSettled(Charge charge) => charge.DecidedById is not null || charge.State is ChargeState.Invoiced;

    private Charge Make(Request request, ChargeLine line, ChargingPolicy policy, OperationContext context)
    {
        var charge = new Charge
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            OriginKind = request.Origin.Kind,
            OriginId = request.Origin.Id,
            OriginLabel = request.Origin.Label,
            HappenedOn = request.HappenedOn,
            Code = line.Code,
            PersonId = request.Party.PersonId,
            AgencyId = request.Party.AgencyId,
            PackVersionId = request.PackVersionId,
            ManagerEmail = request.Party.ManagerEmail ?? request.Party.AuthoriserEmail,
            ProposedAt = context.Now,
        };
        charge.Put(line);
        var pays = WhoPays.Of(policy, request.Party);
        charge.PayableBy(pays?.Payer, pays?.Email, pays?.Key);
        db.Note(context, line.Decision == ChargeDecision.Automatic ? "fee noted" : "charge proposed", charge, line.Sentence, ("at_most", null, charge.AtMost.ToString()));
        return charge;
    }

    private ChargeLetters? _letters;

    private async Task<ChargeLetters> LettersAsync(OperationContext context, CancellationToken stop) =>
        _letters ??= await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => new ChargeLetters(p.Name, p.Slug, site)).SingleAsync(stop);

    private void Tell(ChargeLetters letters, Charge charge, WhoPays.Party party, Func<ChargeLetters, Letter> say, OperationContext context)
    {
        var subject = charge.State == ChargeState.Withdrawn ? "A charge was withdrawn" : charge.Decision == ChargeDecision.Automatic ? "The fee for your place" : "A charge is proposed";
        foreach (var to in ChargeLetters.To(party.PersonEmail, charge.ManagerEmail)) db.Add(say(letters).To(context, to, $"{subject}: {charge.OriginLabel}", charge));
    }
}
