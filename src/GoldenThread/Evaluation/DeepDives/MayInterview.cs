namespace GoldenThread.Evaluation.DeepDives;

/// <summary>Who may hold an interview: somebody nominated, who is neither the one talked about nor their line manager .</summary>
public static class MayInterview
{
    public static Refusal? Decide(Guid interviewer, bool nominated, Guid participant, IReadOnlyCollection<Guid> lineManagers) =>
        !nominated ? Refusals.NotNominated
        : interviewer == participant || lineManagers.Contains(interviewer) ? Refusals.TooClose
        : null;
}
