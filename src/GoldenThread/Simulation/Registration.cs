using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Simulation;

/// <summary>What can be done with drafts of a policy.</summary>
public static class Registration
{
    public static IServiceCollection AddSimulation(this IServiceCollection services) => services
        .AddScoped<DraftPolicy>()
        .AddScoped<ChangeDraft>()
        .AddScoped<ChangeRequirement>()
        .AddScoped<TrySector>()
        .AddScoped<FindDraft>()
        .AddScoped<FindTraining>()
        .AddScoped<WhatWouldChange>()
        .AddScoped<WhoIsBehind>()
        .AddScoped<ListDrafts>()
        .AddScoped<ComparePolicies>()
        .AddScoped<ReplayBookings>()
        .AddScoped<PublishDraft>();
}
