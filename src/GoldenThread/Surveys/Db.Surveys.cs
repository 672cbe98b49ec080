using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<QuestionnaireVersion> QuestionnaireVersions => Set<QuestionnaireVersion>();

    public DbSet<SurveyItem> SurveyItems => Set<SurveyItem>();

    public DbSet<Wave> Waves => Set<Wave>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<SealedAnswer> SealedAnswers => Set<SealedAnswer>();

    public DbSet<AnonymousResponse> AnonymousResponses => Set<AnonymousResponse>();

    public DbSet<AnonymousAnswer> AnonymousAnswers => Set<AnonymousAnswer>();
}
