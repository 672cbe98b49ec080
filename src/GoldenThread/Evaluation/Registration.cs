using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Observing;
using GoldenThread.Evaluation.Practice;
using GoldenThread.Evaluation.Report;
using GoldenThread.Evaluation.Results;
using GoldenThread.Evaluation.ResultsEvidence;
using GoldenThread.Evaluation.Themes;
using GoldenThread.Evaluation.Value;
using GoldenThread.Evaluation.Voices;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Evaluation;

/// <summary>What Evaluation can do.</summary>
public static class Registration
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services
        .AddScoped<AskAfterEvents>()
        .AddScoped<MakePledge>()
        .AddScoped<ReturnPledge>()
        .AddScoped<FindPledge>()
        .AddScoped<CoursePledges>()
        .AddScoped<RemindPledges>()
        .AddScoped<SetResultRules>()
        .AddScoped<EvaluationResults>()
        .AddScoped<AddTheme>()
        .AddScoped<CodeTexts>()
        .AddScoped<RecordConclusion>()
        .AddScoped<RaiseNeedFromConclusion>()
        .AddScoped<RecordValue>()
        .AddScoped<AskStep>()
        .AddScoped<AskNow>()
        .AddScoped<PledgeLetters>()
        .AddScoped<FollowUpPledges>()
        .AddScoped<RecordEvidence>()
        .AddScoped<RemindToPractise>()
        .AddScoped<LogReflection>()
        .AddScoped<BeginDeepDive>()
        .AddScoped<NominateInterviewer>()
        .AddScoped<HoldInterview>()
        .AddScoped<FindDeepDive>()
        .AddScoped<ObserveTraining>()
        .AddScoped<AskWorkforce>()
        .AddScoped<GiveFeedback>()
        .AddScoped<ReadFeedback>()
        .AddScoped<PassOnConcern>();
}
