using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Evaluation;

/// <summary>What Evaluation can do.</summary>
public static class Registration
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services
        .AddScoped<AskAfterEvents>()
        .AddScoped<MakePledge>()
        .AddScoped<ReturnPledge>()
        .AddScoped<FindPledge>()
        .AddScoped<CoursePledges>()
        .AddScoped<RemindPledges>();
}
