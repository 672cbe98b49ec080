using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Foundation;

/// <summary>What the ground offers.</summary>
public static class Registration
{
    public static IServiceCollection AddFoundation(this IServiceCollection services) => services
        .AddScoped<KeptAnswers>()
        .AddScoped<SealTrail>()
        .AddScoped<VerifyTrail>()
        .AddScoped<PostMail>()
        .AddScoped<RetryMail>()
        .AddScoped<ForgetIdempotencyKeys>()
        .AddScoped<StoreFile>()
        .AddScoped<ReadFile>()
        .AddScoped<HoldLease>();
}
