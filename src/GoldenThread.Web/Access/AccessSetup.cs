using GoldenThread.Assurance;
using GoldenThread.Charging.Queue;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Observing;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Web.Api;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace GoldenThread.Web.Access;

/// <summary>Who may come: what it needs, and its place in the order in which a request passes.</summary>
public static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, Settings settings)
    {
        services.AddScoped<Visit>();
        services.AddSingleton<KnownPartnerships>();
        services.AddSingleton<SessionCookie>();
        services.AddLimits();
        services.AddScoped<IKnowAbout, AboutEvent>().AddScoped<IKnowAbout, AboutSession>().AddScoped<IKnowAbout, AboutBooking>();
        services.AddScoped<IKnowAbout, AboutFinding>().AddScoped<IKnowAbout, AboutNeed>().AddScoped<IKnowAbout, AboutOutcomeMeasure>().AddScoped<IKnowAbout, AboutPledge>();
        services.AddScoped<IKnowAbout, AboutInterview>().AddScoped<IKnowAbout, AboutObservation>();
        services.AddScoped<IKnowAbout, AboutCharge>();
        DataFolder.Make(settings.KeysFolder());
        services.AddDataProtection().SetApplicationName("goldenthread").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder()));
        services.AddSealedKeys();
        services.AddScoped<AccountStore>();
        services.AddScoped<PasskeyQuestions>();
        var encrypted = settings.Address.Scheme == Uri.UriSchemeHttps;
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = encrypted ? "__Host-goldenthread-form" : "goldenthread-form";
            forms.Cookie.Path = "/";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = encrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>After routing, before everything that answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseMiddleware<Gate>();
        app.UsePlainRequests();
        app.UseApi();
    }
}
