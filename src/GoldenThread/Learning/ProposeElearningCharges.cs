using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Learning;

/// <summary>Looks at e-learning whose time has run out or that was finished, and puts forward what the policy of its allocation gives. Run again it proposes nothing twice.</summary>
public sealed class ProposeElearningCharges(Db db, PackInForce packs, ProposeCharge propose)
{
    /// <summary>How far back an enrolment is looked at.</summary>
    public const int LookBackDays = 400;

    /// <summary>How many charges were made, changed or withdrawn.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        List<(Enrolment Enrolment, string Title, string Email)> open;
        ILookup<Guid, (ChargeCode Code, int Pence)> standing;
        await using (await db.ReadAsync(context, stop))
        {
            var oldest = context.Today.AddDays(-LookBackDays);
            open = [.. (await (
                from e in db.Enrolments.AsNoTracking()
                where e.AllocatedOn >= oldest && e.PackVersionId != null
                join m in db.ElearningModules on e.ModuleId equals m.Id
                join p in db.People on e.PersonId equals p.Id
                orderby e.AllocatedOn, e.Id
                select new { Enrolment = e, m.Title, p.Email }).ToListAsync(stop)).Select(x => (x.Enrolment, x.Title, x.Email))];
            if (open.Count == 0) return 0;
            standing = (await db.Charges.Where(c => c.OriginKind == "enrolment" && c.State != ChargeState.Withdrawn).Select(c => new { c.OriginId, c.Code, c.AtMost.Pence }).ToListAsync(stop)).ToLookup(c => c.OriginId, c => (c.Code, c.Pence));
        }

        var done = 0;
        foreach (var (enrolment, title, email) in open)
        {
            var held = (await packs.VersionAsync(enrolment.PackVersionId!.Value, context, stop))!;
            var lines = Charges.Decide(held.Pack, FactsOf(enrolment, context.Today), null, BankHolidays.England).Lines;
            // What stands already just so is not touched.
            if (standing[enrolment.Id].ToHashSet().SetEquals(lines.Select(l => (l.Code, (l.Amount ?? l.UpTo ?? Money.Zero).Pence)))) continue;
            done += await propose.DoAsync(new()
            {
                Origin = new() { Kind = "enrolment", Id = enrolment.Id, Label = title },
                HappenedOn = EnrolmentDeadline.Of(held.Pack.Charging, enrolment.AllocatedOn, BankHolidays.England) ?? enrolment.AllocatedOn,
                Party = new(enrolment.PersonId, email, enrolment.AgencyId, enrolment.ManagerEmail, enrolment.ManagerEmail),
                PackVersionId = held.VersionId,
                Lines = lines,
            }, context, stop);
        }

        return done;
    }

    private static ChargeFacts FactsOf(Enrolment enrolment, DateOnly today) => new()
    {
        Event = new() { Kind = EventFacts.Elearning, EnrolledOn = enrolment.AllocatedOn, CompletedOn = enrolment.CompletedOn },
        Organisation = new() { Kind = enrolment.AgencyKind ?? LegalKind.OtherIndependent, BasedInArea = enrolment.AgencyBasedInArea, ServesArea = enrolment.AgencyServesArea, Contributes = enrolment.AgencyContributes },
        ConfirmedOn = enrolment.AllocatedOn,
        Outcome = enrolment.CompletedOn is null ? Outcome.NotCompleted : Outcome.Completed,
        AsOf = today,
    };
}
