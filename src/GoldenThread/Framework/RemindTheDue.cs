using GoldenThread.Data;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Framework;

/// <summary>Reminds people, their line managers and their agency's leads of what falls due or has passed: one message each, never twice of the same, never at night (R-151).</summary>
public sealed class RemindTheDue(Db db, SiteAddress site)
{
    private const int RecipientsAtOnce = 100;
    private static readonly TimeOnly _morning = new(7, 0);
    private static readonly TimeOnly _evening = new(20, 0);

    /// <summary>Answers how many messages it wrote. Run again, it finds nothing left to do.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var time = TimeOnly.FromDateTime(London.WallClock(context.Now));
        if (time < _morning || time > _evening) return 0;

        await using var work = await db.WriteAsync(context, stop);
        await db.LockPartnershipAsync(stop);
        if (await new PackInForce(db).TodayAsync(context, stop) is not { } held) return 0;
        var told = (await DueAsync(held.Pack, context, stop)).GroupBy(t => t.ToId).Take(RecipientsAtOnce).ToList();
        if (told.Count == 0) return 0;

        var ids = told.ConvertAll(t => t.Key);
        var people = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Email, p.FirstName }).ToDictionaryAsync(p => p.Id, stop);
        var slug = await db.Partnerships.Where(p => p.Id == context.PartnershipId).Select(p => p.Slug).SingleAsync(stop);
        foreach (var to in told)
        {
            var reminders = to.Select(t => t.Reminder(context)).ToList();
            db.AddRange(reminders);
            db.Add(Write([.. to], slug).To(context, people[to.Key].Email, "Safeguarding training: what falls due", reminders[0]));
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return told.Count;
    }

    private async Task<List<Told>> DueAsync(Pack pack, OperationContext context, CancellationToken stop)
    {
        var (day, leads) = (context.Today, pack.ReminderDays.Or(ReminderLead.Usual));
        var (first, last) = (day.AddDays(-ReminderLead.LongAgoDays), day.AddDays(leads.DefaultIfEmpty(0).Max()));
        var rows = await (
            from d in db.DueDates
            where d.By >= first && d.By <= last && d.From <= day && (d.Until == null || d.Until >= day)
            join o in db.Posts on d.PostId equals o.Id
            join p in db.People on d.PersonId equals p.Id
            orderby d.By, p.NameKey
            select new { d.PersonId, d.PostId, d.AgencyId, d.Requirement, d.Force, By = d.By!.Value, o.LineManagerId, Name = p.FirstName + " " + p.LastName, p.Protected }).ToListAsync(stop);
        var leadsOf = (await db.GrantsOn(day).Where(g => g.Role == Role.AgencyLead && g.ScopeId != null).Select(g => new { g.PersonId, g.ScopeId }).ToListAsync(stop)).ToLookup(g => g.ScopeId!.Value, g => g.PersonId);
        var before = (await db.Reminders.Where(r => r.By >= first).Select(r => new { r.ToId, r.PostId, r.Requirement, r.By, r.Lead }).ToListAsync(stop)).Select(r => (r.ToId, r.PostId, r.Requirement, r.By, r.Lead)).ToHashSet();
        var names = FrameworkRules.Of(pack);
        return
        [
            .. from row in rows
               let lead = ReminderLead.Of(day, row.By, leads)
               where lead is not null
               // A protected person's dates are told to nobody but themselves.
               let others = row.Protected ? [] : leadsOf[row.AgencyId].Concat(row.LineManagerId is { } m ? [m] : [])
               from to in others.Prepend(row.PersonId).Distinct()
               where !before.Contains((to, row.PostId, row.Requirement, row.By, lead.Value))
               select new Told(to, row.PersonId, row.PostId, row.Requirement, names.Named(row.Requirement)?.Name ?? row.Requirement, row.Force, row.By, lead.Value, row.Name),
        ];
    }

    private Letter Write(IReadOnlyList<Told> told, string slug)
    {
        var (own, others) = (told.Where(t => t.PersonId == t.ToId).ToList(), told.Where(t => t.PersonId != t.ToId).ToList());
        var letter = new Letter();
        if (own.Count > 0) letter.Say("What your post asks of you falls due, or has passed:").Facts(own.Select(t => (t.Requirement, (string?)t.Says))).Link("My learning", site.For($"/{slug}/my-learning"));
        if (others.Count > 0) letter.Say("Of the people you answer for:").Facts(others.Select(t => ($"{t.Name}, {t.Requirement}", (string?)t.Says))).Link("Who is in date", site.For($"/{slug}/my-team"));
        return letter.Say("You are told of each of these once at each step. What is marked as recommended is advice.");
    }

    private sealed record Told(Guid ToId, Guid PersonId, Guid PostId, string Code, string Requirement, RequirementForce Force, DateOnly By, int Lead, string Name)
    {
        public string Says => $"{(Lead == ReminderLead.Overdue ? "was due" : "due")} by {London.SayShort(By)}{(Force == RequirementForce.Recommended ? " (recommended)" : "")}";

        public Reminder Reminder(OperationContext context) => new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), ToId = ToId, PostId = PostId, Requirement = Code, By = By, Lead = Lead, WrittenAt = context.Now };
    }
}
