using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Assurance;

/// <summary>What Assurance can do.</summary>
public static class Registration
{
    public static IServiceCollection AddAssurance(this IServiceCollection services) => services
        .AddScoped<AnswersFor>()
        .AddScoped<GatherThreads>()
        .AddScoped<FindingThread>()
        .AddScoped<ListThreads>()
        .AddScoped<FindEvidence>()
        .AddScoped<FindOutcome>()
        .AddScoped<FileEvidence>()
        .AddScoped<JudgeEvidence>()
        .AddScoped<NameOutcome>()
        .AddScoped<MeasureOutcome>()
        .AddScoped<SetThreadLimit>()
        .AddScoped<SeeThreadLimits>()
        .AddScoped<AskedOfAgency>();
}
