using System.CommandLine;
using GoldenThread.Data;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>migrate.</summary>
internal static class Database
{
    public static Command Migrate(Place at) => new Command("migrate", "Brings the database up to the schema of this build. A SQLite file is copied first.")
        .Does(at, Needs.AnyDatabase, async (run, stop) =>
        {
            run.Settings.MakeFolder();
            var applied = await Schema.MigrateAsync(run.Settings.Database, stop);
            if (run.Settings.Database.SqliteFile is { } file) DataFolder.OnlyForUs(file);
            await run.Out.WriteLineAsync(applied.Count == 0 ? "The schema is current." : $"Applied: {string.Join(", ", applied)}.");
            return Exit.Done;
        });
}
