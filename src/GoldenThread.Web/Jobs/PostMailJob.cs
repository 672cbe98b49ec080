namespace GoldenThread.Web.Jobs;

/// <summary>Sends the waiting mail. While no server takes any it tries less and less often, up to every five minutes; by hand it tries at once.</summary>
public sealed class PostMailJob(IPost post) : Job("PostMail", "Sends the mail that waits.", TimeSpan.FromSeconds(2))
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    private int _silences;
    private long _quietUntil;

    public override async Task<int> VisitAsync(JobVisit visit, CancellationToken stop)
    {
        if (post is NoPost || (!visit.ByHand && System.Environment.TickCount64 < _quietUntil)) return 0;
        var done = 0;
        for (; ; )
        {
            var posted = await visit.Get<PostMail>().DoAsync(visit.Context, visit.Name, visit.MayGoOn, stop);
            done += posted.Sent + posted.Skipped;
            if (posted.NoServer)
            {
                var quiet = Math.Min(_longest.TotalMilliseconds, 5_000 * Math.Pow(2, Math.Min(_silences++, 10)));
                _quietUntil = System.Environment.TickCount64 + (long)quiet;
                return done;
            }

            if (posted.Sent > 0) _silences = 0;
            if (!posted.More) return done;
        }
    }
}
