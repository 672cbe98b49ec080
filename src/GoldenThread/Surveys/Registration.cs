using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Surveys;

/// <summary>What surveys can do. The host gives <see cref="SurveyKeys"/> its folder.</summary>
public static class Registration
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddScoped<DraftQuestionnaire>()
        .AddScoped<PublishQuestionnaire>()
        .AddScoped<AdoptSample>()
        .AddScoped<ChangeDraft>()
        .AddScoped<FindQuestionnaire>()
        .AddScoped<OpenWave>()
        .AddScoped<FindWave>()
        .AddScoped<Invite>()
        .AddScoped<InviteByAddress>()
        .AddScoped<SurveyAgencies>()
        .AddScoped<SurveyLetters>()
        .AddScoped<RemindTheUnanswered>()
        .AddScoped<WhoHasNotAnswered>()
        .AddScoped<CloseWave>()
        .AddScoped<FormAtLink>()
        .AddScoped<SealedAnswers>()
        .AddScoped<Respond>()
        .AddScoped<SaveForLater>()
        .AddScoped<WithdrawResponse>()
        .AddScoped<StopReminders>()
        .AddScoped<WaveResults>()
        .AddScoped<PairedResults>()
        .AddScoped<CompareWaves>()
        .AddScoped<TextsToRead>()
        .AddScoped<ReleaseText>()
        .AddScoped<ReviewResponses>();
}
