using System.CommandLine;
using System.Text.Json;
using GoldenThread.Data.Invariants;

namespace GoldenThread.Web.Cli;

/// <summary>verify.</summary>
internal static class VerifyVerb
{
    public static Command Verify(Place at)
    {
        var json = new Option<bool>("--json") { Description = "As JSON (it always is; for scripts that say so)." };
        return new Command("verify", "Checks what must always be true of the data, in every partnership. Prints JSON; exit 1 with findings.") { json }.Does(at, Needs.AnyDatabase, async (run, stop) =>
        {
            if (run.Settings.Database.SqliteFile is { } file && !File.Exists(file)) return await run.BadAsync($"There is no database in {run.Settings.Data} yet. Run: goldenthread migrate.");
            var findings = await run.Get<Verify>().DoAsync(run.Now, stop);
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(new { ok = findings.Count == 0, findings }, Json.Pretty));
            return findings.Count == 0 ? Exit.Done : Exit.FoundWrong;
        });
    }
}
