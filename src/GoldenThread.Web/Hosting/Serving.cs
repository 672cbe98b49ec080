using GoldenThread.Web.Access;
using GoldenThread.Web.Api;
using GoldenThread.Web.Cli;
using GoldenThread.Web.Jobs;
using GoldenThread.Web.Ui;

namespace GoldenThread.Web.Hosting;

/// <summary>Puts the server together: first the services, then the order in which a request passes.</summary>
public static class Serving
{
    /// <summary>Requests that are at work when the server is told to stop have this long.</summary>
    public static TimeSpan Drain { get; } = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder Prepare(Settings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Serving).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        // Every file that is served is known when it is built: nothing dropped in the folder later is.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Configuration["AllowedHosts"] = settings.AddressIsSet ? $"{settings.Address.Host};localhost;127.0.0.1;[::1]" : "*";
        builder.WebHost.UseStaticWebAssets().UseUrls([.. settings.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 60;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = 10_000;
        });
        builder.Logging.ClearProviders().AddJsonLines();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        builder.Services.AddGoldenThread(settings);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddAccess(settings);
        builder.Services.AddApi();
        builder.Services.AddUi();
        if (settings.Jobs) builder.Services.AddClockwork();
        if (settings.Database.IsSqlite) builder.Services.AddHostedService<HandedOver>();
        return builder;
    }

    public static WebApplication Assemble(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseProxies();
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseRouting();
        app.UseAccess();
        app.UseFrame();
        app.MapHealth();
        app.MapApi();
        app.MapUi();
        Policies.Check(app);
        return app;
    }
}
