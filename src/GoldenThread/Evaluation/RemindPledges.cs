using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation;

/// <summary>Asks people what came of their pledges, on the day they were to be done and weekly after, a small batch at a time. The link opens without an account; opening it changes nothing.</summary>
public sealed class RemindPledges(Db db, PledgeLetters letters)
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

        var letter = await letters.ForAsync(due, context, stop);
        foreach (var pledge in due)
        {
            pledge.Reminders++;
            pledge.LastRemindedOn = today;
            db.Add(letter(pledge));
            db.Note(context, "pledge asked about", pledge);
        }

        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return due.Count;
    }
}
