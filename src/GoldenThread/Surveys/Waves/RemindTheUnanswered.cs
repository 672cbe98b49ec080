using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Reminds people who have not answered a named form, as often as its wave says and no more; a small batch at a time .</summary>
public sealed class RemindTheUnanswered(Db db, SurveyLetters letters)
{
    private const int Batch = 100;

    /// <summary>How many were reminded; none when nobody is due.</summary>
    public async Task<int> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        var today = context.Today;
        await using var work = await db.WriteAsync(context, stop);
        var waves = await db.Waves.Where(w => w.RemindAtMost > 0 && w.ClosedAt == null && w.OpensOn <= today && w.ClosesOn >= today).ToListAsync(stop);
        var reminded = 0;
        foreach (var wave in waves)
        {
            var latest = today.AddDays(-wave.RemindEveryDays);
            var waiting = await db.Invitations
                .Where(i => i.WaveId == wave.Id && !i.Answered && !i.Withdrawn && !i.NoMoreReminders && i.Reminders < wave.RemindAtMost && (i.LastRemindedOn ?? i.InvitedOn) <= latest)
                .OrderBy(i => i.Id).Take(Batch - reminded).ToListAsync(stop);
            var due = waiting.Where(i => Reminders.IsDue(wave, i, today)).ToList();
            if (due.Count == 0) continue;
            var letter = await letters.ForAsync(wave, context, stop);
            foreach (var invitation in due)
            {
                invitation.Reminders++;
                invitation.LastRemindedOn = today;
                db.Add(letter.Reminder(invitation));
            }

            db.Note(context, "unanswered reminded", wave, changes: [("reminded", null, due.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
            reminded += due.Count;
            if (reminded >= Batch) break;
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return reminded;
    }
}
