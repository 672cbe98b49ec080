using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Data.Invariants;

/// <summary>What must always be true. Each module's promise has a class of its own here.</summary>
public static class Registration
{
    public static IServiceCollection AddInvariants(this IServiceCollection services) => services
        .AddScoped<Verify>()
        .AddScoped<SoundDatabase>()
        .AddScoped<Invariant, NoEventOverfull>()
        .AddScoped<Invariant, OneLiveBookingEach>()
        .AddScoped<Invariant, QuotaKept>()
        .AddScoped<Invariant, NobodyPassedOver>()
        .AddScoped<Invariant, MoneyAddsUp>()
        .AddScoped<Invariant, StateIsFoldOfHistory>()
        .AddScoped<Invariant, EachStepIsTold>()
        .AddScoped<Invariant, CertificatesAreEarned>()
        .AddScoped<Invariant, KeysStayInside>()
        .AddScoped<Invariant, NobodyBehindAnAnswer>()
        .AddScoped<Invariant, DueDatesAreRight>()
        .AddScoped<Invariant, ChainUnbroken>();
}
