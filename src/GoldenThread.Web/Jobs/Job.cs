namespace GoldenThread.Web.Jobs;

/// <summary>A piece of work that nobody asks for: it looks for what is due, does it, and may be run again at any moment.</summary>
/// <param name="name">What `jobs run` calls it.</param>
/// <param name="does">What it does, in a line.</param>
/// <param name="every">How often it looks.</param>
public abstract class Job(string name, string does, TimeSpan every)
{
    public string Name => name;

    public string Does => does;

    public TimeSpan Every => every;

    /// <summary>Whether it visits each partnership; what belongs to none is visited once.</summary>
    public virtual bool ForEachPartnership => true;

    /// <summary>Does what is due in one partnership; answers how many things it did.</summary>
    public abstract Task<int> VisitAsync(JobVisit visit, CancellationToken stop);
}

/// <summary>A job's visit to one partnership.</summary>
/// <param name="Services">A scope of its own.</param>
/// <param name="Context">The partnership and the instant.</param>
/// <param name="Name">The partnership's name.</param>
/// <param name="ByHand">Somebody asked for it now.</param>
/// <param name="MayGoOn">Asked in long visits: false when another node has taken the job over.</param>
public sealed record JobVisit(IServiceProvider Services, OperationContext Context, string Name, bool ByHand, Func<CancellationToken, Task<bool>> MayGoOn)
{
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();
}

/// <summary>An operation that finds what is due by itself: all of it at once, or one small batch at a time until nothing is left.</summary>
public sealed class BatchJob<T>(string name, string does, TimeSpan every, Func<T, OperationContext, CancellationToken, Task<int>> batch, bool untilNone) : Job(name, does, every)
    where T : notnull
{
    public override async Task<int> VisitAsync(JobVisit visit, CancellationToken stop)
    {
        var done = 0;
        while (await batch(visit.Get<T>(), visit.Context, stop) is > 0 and var some)
        {
            done += some;
            if (!untilNone || !await visit.MayGoOn(stop)) break;
        }

        return done;
    }
}

/// <summary>An operation on what belongs to no partnership.</summary>
public sealed class SharedJob<T>(string name, string does, TimeSpan every, Func<T, OperationContext, CancellationToken, Task<int>> all) : Job(name, does, every)
    where T : notnull
{
    public override bool ForEachPartnership => false;

    public override Task<int> VisitAsync(JobVisit visit, CancellationToken stop) => all(visit.Get<T>(), visit.Context, stop);
}
