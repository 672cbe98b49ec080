using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Framework;

/// <summary>What Framework can do.</summary>
public static class Registration
{
    public static IServiceCollection AddFramework(this IServiceCollection services) => services
        .AddScoped<RecordAchievement>();
}
