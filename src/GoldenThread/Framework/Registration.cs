using GoldenThread.Framework.Extending;
using GoldenThread.Framework.Intakes;
using GoldenThread.Framework.OwnTraining;
using GoldenThread.Framework.Passports;
using GoldenThread.Framework.Returns;
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
        .AddScoped<SharePassport>()
        .AddScoped<RevokeShare>()
        .AddScoped<SeeShares>()
        .AddScoped<OpenPassport>()
        .AddScoped<ExtendDue>()
        .AddScoped<UndoExtension>()
        .AddScoped<ListExtensions>()
        .AddScoped<AskOwn>()
        .AddScoped<EndOwn>()
        .AddScoped<RecordOwn>()
        .AddScoped<SeeOwn>()
        .AddScoped<FileReturn>()
        .AddScoped<SeeReturns>()
        .AddScoped<ConfirmDuty>()
        .AddScoped<SeeDuties>()
        .AddScoped<StandingsOf>()
        .AddScoped<SeeTeam>()
        .AddScoped<WhoIsOverdue>()
        .AddScoped<CountCoverage>()
        .AddScoped<MissingInAgencies>()
        .AddScoped<KeepDueDates>()
        .AddScoped<RemindTheDue>();
}
