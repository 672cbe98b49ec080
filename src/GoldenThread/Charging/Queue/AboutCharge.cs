using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Queue;

/// <summary>A charge is the person's, the agency's they were booked from and their line managers' that day.</summary>
public sealed class AboutCharge(Db db) : IKnowAbout
{
    public string Kind => "charge";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var found = await db.Charges.Where(c => c.Id == id).Select(c => new { c.PersonId, c.AgencyId }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var managers = await db.PostsOn(context.Today).Where(p => p.PersonId == found.PersonId && p.LineManagerId != null).Select(p => p.LineManagerId!.Value).ToListAsync(stop);
        return About.Person(found.PersonId, found.AgencyId is { } agency ? [agency] : [], managers);
    }
}

/// <summary>A message that proposes a charge has nothing to say once the charge was withdrawn.</summary>
public sealed class MailAboutCharge : IMailCheck
{
    public async Task<string?> WhyNotAsync(Db db, MailMessage mail, CancellationToken stop) =>
        mail.AboutKind == "charge" && !await db.Charges.AnyAsync(c => c.Id == mail.AboutId, stop) ? "charge_removed" : null;
}
