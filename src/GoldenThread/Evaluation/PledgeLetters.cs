using GoldenThread.Data;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>What we write about a pledge. Neither subject nor text says what was pledged.</summary>
public sealed class PledgeLetters(Db db, SurveyKeys keys, SiteAddress site)
{
    internal async Task<Func<Pledge, MailMessage>> ForAsync(IReadOnlyCollection<Pledge> pledges, OperationContext context, CancellationToken stop)
    {
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        var people = pledges.Select(p => p.PersonId).Distinct().ToList();
        var addresses = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Email, stop);
        return pledge => Write(pledge, partnership.Name, partnership.Slug, addresses[pledge.PersonId], context);
    }

    private MailMessage Write(Pledge pledge, string partnership, string slug, string address, OperationContext context)
    {
        var letter = new Letter()
            .Say(pledge.Reminders == 1 ? "After a course you wrote down something that you would do. What came of it?" : "We have not heard yet what came of what you wrote down after a course.")
            .Say("Not done is an answer too, and a useful one: it tells us what gets in the way.")
            .Link("Tell us in a minute", site.For(RemindPledges.PathOf(slug, pledge.Id, keys.CodeForPledge(pledge.Id))))
            .Say($"No account is needed. {partnership} reads the answers; please do not name a child or family.")
            .To(context, address, "What came of your pledge?", pledge);
        // Nobody is asked at night.
        if (London.Instant(context.Today, new(8, 0)) is var morning && context.Now < morning) letter.NotBefore = morning;
        return letter;
    }
}
