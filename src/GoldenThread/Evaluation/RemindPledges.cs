using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Asks people what came of their pledges, on the day they were to be done and weekly after, a small batch at a time. The link opens without an account; opening it changes nothing.</summary>
public sealed class RemindPledges(Db db, SurveyKeys keys, SiteAddress site)
{
    private const int Batch = 100;

    /// <summary>The address at which somebody without an account tells what came of it.</summary>
    public static string PathOf(string slug, Guid pledgeId, string code) => $"/{slug}/pledges/{pledgeId}/{code}";

    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var (today, again) = (context.Today, context.Today.AddDays(-PledgeReminders.EveryDays));
        await using var work = await db.WriteAsync(context, stop);
        var waiting = await db.Pledges
            .Where(p => p.Outcome == null && p.By <= today && p.Reminders < PledgeReminders.AtMost && (p.LastRemindedOn == null || p.LastRemindedOn <= again))
            .OrderBy(p => p.Id).Take(Batch).ToListAsync(stop);
        var due = waiting.Where(p => PledgeReminders.IsDue(p, today)).ToList();
        if (due.Count == 0) return 0;

        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        var people = due.Select(p => p.PersonId).Distinct().ToList();
        var addresses = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Email, stop);
        foreach (var pledge in due)
        {
            pledge.Reminders++;
            pledge.LastRemindedOn = today;
            db.Add(LetterAbout(pledge, partnership.Name, partnership.Slug, addresses[pledge.PersonId], context));
            db.Note(context, "pledge asked about", pledge);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return due.Count;
    }

    private MailMessage LetterAbout(Pledge pledge, string partnership, string slug, string address, OperationContext context)
    {
        var letter = new Letter()
            .Say(pledge.Reminders == 1 ? "After a course you wrote down something that you would do. What came of it?" : "We have not heard yet what came of what you wrote down after a course.")
            .Say("Not done is an answer too, and a useful one: it tells us what gets in the way.")
            .Link("Tell us in a minute", site.For(PathOf(slug, pledge.Id, keys.CodeForPledge(pledge.Id))))
            .Say($"No account is needed. {partnership} reads the answers; please do not name a child or family.")
            .To(context, address, "What came of your pledge?", pledge);
        // Nobody is asked at night.
        if (London.Instant(context.Today, new(8, 0)) is var morning && context.Now < morning) letter.NotBefore = morning;
        return letter;
    }
}
