using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Programme;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Practice;

/// <summary>Reminds everybody who came, once and a few weeks after an event, to practise and talk about what was learnt. The link opens without an account; opening it changes nothing.</summary>
public sealed class RemindToPractise(Db db, PackInForce packs, SetResultRules rules, SurveyKeys keys, SiteAddress site)
{
    private const int Batch = 100;

    public static string PathOf(string slug, Guid id, string code) => $"/{slug}/practised/{id}/{code}";

    /// <summary>How many were reminded; none when nobody is due.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using var work = await db.WriteAsync(context, stop);
        var days = (await rules.InForceAsync(context, stop)).PractiseAfterDays;
        var earliest = today.AddDays(-Practising.MostDays - Practising.LateDays);
        var came = db.Attendances.Where(a => a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly);
        var events = await db.Events.AsNoTracking().Where(e => e.State == EventState.Published && e.LastDay >= earliest && e.LastDay <= today && came.Any(a => a.EventId == e.Id && !db.Practised.Any(p => p.EventId == e.Id && p.PersonId == a.PersonId)))
            .OrderBy(e => e.LastDay).ThenBy(e => e.Id).Select(e => new { e.Id, e.LastDay }).ToListAsync(stop);
        var due = new List<Guid>();
        foreach (var e in events)
            if (Practising.Of((await packs.OnAsync(e.LastDay, context, stop))?.Pack.Evaluation, days, e.LastDay) is { } terms && terms.On <= today && today <= terms.On.AddDays(Practising.LateDays)) due.Add(e.Id);
        if (due.Count == 0) return 0;

        var people = await came.Where(a => due.Contains(a.EventId) && !db.Practised.Any(p => p.EventId == a.EventId && p.PersonId == a.PersonId))
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.EventId, a.PersonId, p.Email }).Distinct().OrderBy(x => x.EventId).ThenBy(x => x.PersonId).Take(Batch).ToListAsync(stop);
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == context.PartnershipId, stop);
        foreach (var person in people)
        {
            var practised = new Practised { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), EventId = person.EventId, PersonId = person.PersonId, RemindedOn = today };
            db.Add(practised);
            db.Add(LetterAbout(practised, partnership.Slug, person.Email, context));
            db.Note(context, "reminded to practise", practised);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return people.Count;
    }

    private MailMessage LetterAbout(Practised practised, string slug, string address, OperationContext context)
    {
        var letter = new Letter()
            .Say("A few weeks ago you took part in a course. What is new is kept when it is used and talked about soon.")
            .Say("Try one thing this week, and bring it to your next supervision or talk with your manager.")
            .Link("Write down how it went", site.For(PathOf(slug, practised.Id, keys.CodeForPractised(practised.Id))))
            .Say("No account is needed. What you write is read by you and your line manager only; please do not name a child or family. We write about this once.")
            .To(context, address, "Have you used what you learnt?", practised);
        if (London.Instant(context.Today, new(8, 0)) is var morning && context.Now < morning) letter.NotBefore = morning;
        return letter;
    }
}
