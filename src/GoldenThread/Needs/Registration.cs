using GoldenThread.Needs.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Needs;

/// <summary>What can be done with learning needs.</summary>
public static class Registration
{
    public static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddScoped<RaiseNeed>()
        .AddScoped<ChangeNeed>()
        .AddScoped<AcceptNeed>()
        .AddScoped<AnswerNeed>()
        .AddScoped<LinkAnswer>()
        .AddScoped<AdvanceNeed>()
        .AddScoped<CloseNeed>()
        .AddScoped<ListNeeds>()
        .AddScoped<FindNeed>()
        .AddScoped<OpenNeedsAnalysis>()
        .AddScoped<PassOnAnalysis>()
        .AddScoped<FindNeedsAnalysis>();
}
