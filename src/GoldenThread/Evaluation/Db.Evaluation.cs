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
}
