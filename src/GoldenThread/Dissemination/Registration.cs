using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Dissemination;

/// <summary>What Dissemination can do.</summary>
public static class Registration
{
    public static IServiceCollection AddDissemination(this IServiceCollection services) => services
        .AddScoped<WriteBriefing>()
        .AddScoped<IssueBriefing>()
        .AddScoped<AcknowledgeBriefing>()
        .AddScoped<FindBriefing>()
        .AddScoped<WithoutBriefing>();
}
