using GoldenThread.Framework.Intakes;
using GoldenThread.People.Intakes;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Framework;

/// <summary>What Framework can do.</summary>
public static class Registration
{
    public static IServiceCollection AddFramework(this IServiceCollection services) => services
        .AddScoped<ITakeIn, TakeInLearning>()
        .AddScoped<RecordAchievement>()
        .AddScoped<DecidePlacement>()
        .AddScoped<LogLearning>()
        .AddScoped<DecideLearning>()
        .AddScoped<AboutLoggedLearning>()
        .AddScoped<NoteCompetence>()
        .AddScoped<SeeChecks>()
        .AddScoped<SayWhyNotCompleted>()
        .AddScoped<StandingsOf>()
        .AddScoped<SeeTeam>()
        .AddScoped<WhoIsOverdue>()
        .AddScoped<CountCoverage>()
        .AddScoped<MissingInAgencies>()
        .AddScoped<KeepDueDates>()
        .AddScoped<RemindTheDue>();
}
