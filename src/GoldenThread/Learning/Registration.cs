using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Learning;

/// <summary>What can be done with e-learning.</summary>
public static class Registration
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddScoped<AddModule>()
        .AddScoped<Enrol>()
        .AddScoped<RecordCompletion>()
        .AddScoped<ListModules>()
        .AddScoped<ListEnrolments>()
        .AddScoped<ProposeElearningCharges>();
}
