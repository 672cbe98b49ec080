using GoldenThread.Assurance;
using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Data.Invariants;
using GoldenThread.Dissemination;
using GoldenThread.Evaluation;
using GoldenThread.Framework;
using GoldenThread.Learning;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Simulation;
using GoldenThread.Surveys;
using GoldenThread.Web.Access;
using GoldenThread.Web.Jobs;

namespace GoldenThread.Web.Hosting;

/// <summary>Everything that is true without HTTP: the settings, the clock, the database and every module's operations.</summary>
public static class GoldenThreadSetup
{
    public static IServiceCollection AddGoldenThread(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Database);
        services.AddSingleton(new Clock(settings.Today));
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<Clock>());
        services.AddSingleton(_ => settings.ReadTrailKey());
        services.AddSingleton(_ => settings.ReadSealingKey());
        services.AddSingleton<Sealing>();
        services.AddSingleton(settings.Mail is { } mail ? new SiteAddress(settings.Address) { MailFrom = mail.From } : new SiteAddress(settings.Address));
        if (settings.Database.IsSqlite) services.AddDbContext<Db, SqliteDb>(settings.Database.Configure);
        else services.AddDbContext<Db, PostgresDb>(settings.Database.Configure);
        services.AddSingleton(_ => PackLibrary.Load(settings.Packs));
        if (settings.Mail is { } server) services.AddSingleton<IPost>(new SmtpPost(server));
        else services.AddSingleton<IPost, NoPost>();
        services.AddScoped<IMailCheck, MailToEndedAccount>();
        services.AddScoped<IMailCheck, MailAboutBooking>();
        services.AddScoped<IMailCheck, MailAboutCharge>();
        services.AddSingleton<IPasswords, IdentityPasswords>();
        services.AddFoundation();
        services.AddPartnerships();
        services.AddPeople();
        services.AddFramework();
        services.AddNeeds();
        services.AddCharging();
        services.AddProgramme();
        services.AddLearning();
        services.AddReviews();
        services.AddSingleton(_ => new SurveyKeys(settings.SurveyKeysFolder()));
        services.AddSurveys();
        services.AddEvaluation();
        services.AddSimulation();
        services.AddDissemination();
        services.AddAssurance();
        services.AddInvariants();
        services.AddJobs();
        return services;
    }
}
