using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Routing.Patterns;

namespace GoldenThread.Web.Cli;

/// <summary>serve, routes, version.</summary>
internal static class Server
{
    public const string ServeVerb = "serve";

    public static Command Serve(Place at) => new Command(ServeVerb, "Serves the pages, the API and the jobs until it is told to stop. Settings come from the environment (docs/operations.md).")
        .Does(at, Needs.StoppedServer, async (run, stop) =>
        {
            // The database is looked at while the pages are put together: both take their time.
            var readiness = new Readiness(run.Settings.Database);
            var looked = Task.Run(() => readiness.WhyNotAsync(stop), stop);
            var builder = Serving.Prepare(run.Settings);
            builder.Services.AddSingleton(readiness);
            var app = Serving.Assemble(builder);
            if (!run.Settings.Database.IsSqlite && await looked == Readiness.RoleUnbound)
                throw new RefusedException("GOLDENTHREAD_DB names a role that goes round row-level security (superuser, BYPASSRLS or owner of the tables). Name the app's role, and the owner in GOLDENTHREAD_DB_OWNER (docs/operations.md).");
            await app.RunAsync(stop);
            return Exit.Done;
        });

    public static Command Routes(Place at)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        return new Command("routes", "Lists every endpoint with its policy.") { json }.Does(at, Needs.Nothing, async (run, stop) =>
        {
            await using var app = Serving.Assemble(Serving.Prepare(run.Settings));
            var routes = RouteList.Of(app);
            if (run.Typed.GetValue(json)) await run.Out.WriteLineAsync(JsonSerializer.Serialize(routes, Json.Pretty));
            else foreach (var route in routes) await run.Out.WriteLineAsync($"{string.Join(',', route.Methods),-12} {route.Pattern}  {route.Policy}");
            return Exit.Done;
        });
    }

    public static Command Version(Place at)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        return new Command("version", "Says which build this is.") { json }.Does(at, Needs.Nothing, async (run, stop) =>
        {
            var version = typeof(Server).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
            var facts = new { product = "goldenthread", version = version[0], commit = version.ElementAtOrDefault(1), runtime = System.Environment.Version.ToString(), migration = Data.Schema.LatestMigration(run.Settings.Database) };
            await run.Out.WriteLineAsync(run.Typed.GetValue(json) ? JsonSerializer.Serialize(facts, Json.Pretty) : $"GoldenThread {facts.version}");
            return Exit.Done;
        });
    }
}
