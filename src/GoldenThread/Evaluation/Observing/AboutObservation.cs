using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.Observing;

/// <summary>An observation is filed by whoever was asked to observe.</summary>
public sealed class AboutObservation(Db db) : IKnowAbout
{
    public string Kind => "training_observation";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.TrainingObservations.Where(x => x.Id == id).Select(x => (Guid?)x.ObserverPersonId).SingleOrDefaultAsync(stop) is { } person ? About.Person(person, [], []) : null;
    }
}
