namespace GoldenThread.Evaluation;

/// <summary>How far pledges carry: said, asked what came of them, answered, done. Counted in people, each once; somebody with several counts for the best that came of one.</summary>
public sealed record PledgeFunnel(int Came, int Said, int Reminded, int Returned, int Done, int Partly, int NotDone)
{
    public static PledgeFunnel Of(int came, IReadOnlyCollection<PledgeFact> pledges)
    {
        var people = pledges.GroupBy(p => p.PersonId).ToList();
        var returned = people.Where(p => p.Any(x => x.Outcome is not null)).Select(p => p.Where(x => x.Outcome is not null).Min(x => Worth(x.Outcome!.Value))).ToList();
        return new(came, people.Count, people.Count(p => p.Any(x => x.Reminders > 0)), returned.Count, returned.Count(w => w == 0), returned.Count(w => w == 1), returned.Count(w => w == 2));
    }

    private static int Worth(PledgeOutcome outcome) => outcome switch { PledgeOutcome.Done => 0, PledgeOutcome.PartlyDone => 1, _ => 2 };
}

/// <summary>One pledge as counts need it.</summary>
public sealed record PledgeFact(Guid EventId, Guid PersonId, DateOnly By, int Reminders, PledgeOutcome? Outcome, DateTime? ReturnedAt);
