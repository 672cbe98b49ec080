using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Reviews;

/// <summary>What can be done with findings.</summary>
public static class Registration
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddScoped<RecordFinding>()
        .AddScoped<ChangeFinding>()
        .AddScoped<SayNoNeed>()
        .AddScoped<RaiseNeedFromFinding>()
        .AddScoped<RaiseNeedFrom>()
        .AddScoped<ListFindings>()
        .AddScoped<FindFinding>();
}
