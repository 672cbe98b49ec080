using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Evaluation.DeepDives;

/// <summary>An interview is opened by whoever was asked to hold it; those who run the evaluation have a page of their own.</summary>
public sealed class AboutInterview(Db db) : IKnowAbout
{
    public string Kind => "interview";

    public async Task<About?> FindAsync(Guid id, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await db.Interviews.Where(x => x.Id == id).Select(x => (Guid?)x.InterviewerPersonId).SingleOrDefaultAsync(stop) is { } person ? About.Person(person, [], []) : null;
    }
}
