using GoldenThread.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Pledge> Pledges => Set<Pledge>();

    public DbSet<EvaluationSettings> EvaluationSettings => Set<EvaluationSettings>();

    public DbSet<Evaluation.Themes.Theme> Themes => Set<Evaluation.Themes.Theme>();

    public DbSet<Evaluation.Themes.TextCoding> TextCodings => Set<Evaluation.Themes.TextCoding>();

    public DbSet<Evaluation.Report.Conclusion> Conclusions => Set<Evaluation.Report.Conclusion>();

    public DbSet<Evaluation.Value.ValueItem> ValueItems => Set<Evaluation.Value.ValueItem>();

    public DbSet<Evaluation.ResultsEvidence.ResultEvidence> ResultEvidence => Set<Evaluation.ResultsEvidence.ResultEvidence>();

    public DbSet<Evaluation.Practice.Practised> Practised => Set<Evaluation.Practice.Practised>();

    public DbSet<Evaluation.DeepDives.DeepDive> DeepDives => Set<Evaluation.DeepDives.DeepDive>();

    public DbSet<Evaluation.DeepDives.Nomination> Nominations => Set<Evaluation.DeepDives.Nomination>();

    public DbSet<Evaluation.DeepDives.Interview> Interviews => Set<Evaluation.DeepDives.Interview>();

    public DbSet<Evaluation.DeepDives.InterviewNote> InterviewNotes => Set<Evaluation.DeepDives.InterviewNote>();

    public DbSet<Evaluation.DeepDives.InterviewQuote> InterviewQuotes => Set<Evaluation.DeepDives.InterviewQuote>();

    public DbSet<Evaluation.Observing.TrainingObservation> TrainingObservations => Set<Evaluation.Observing.TrainingObservation>();

    public DbSet<Evaluation.Voices.PublicFeedback> PublicFeedback => Set<Evaluation.Voices.PublicFeedback>();

    public DbSet<Evaluation.Voices.Concern> Concerns => Set<Evaluation.Voices.Concern>();
}
