using System.CommandLine;
using GoldenThread.Data;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Cli;

/// <summary>backup, restore.</summary>
internal static class BackupVerbs
{
    public static Command Backup(Place at)
    {
        var target = new Argument<string>("file") { Description = "Where the copy goes; must not exist." };
        return new Command("backup", "Copies the SQLite database to FILE while people work, and the keys to FILE.keys, which is to be kept apart.") { target }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (run.Settings.Database.SqliteFile is not { } database) return await run.BadAsync(OnPostgres("back it up", "pg_dump --format=custom --file=FILE goldenthread"));
            var file = run.PathOf(run.Typed.GetValue(target)!);
            if (File.Exists(file) || File.Exists(KeyCopy.FileOf(file))) return await run.BadAsync($"{file} or {KeyCopy.FileOf(file)} is there already. Name another file.");
            if (!Directory.Exists(Path.GetDirectoryName(file))) return await run.BadAsync($"There is no folder {Path.GetDirectoryName(file)}.");
            var partial = $"{file}.partial-{Guid.NewGuid():N}";
            try
            {
                DataFolder.CreateSecret(partial).Dispose();
                await SqliteFile.CopyAsync(database, partial, stop);
                KeyCopy.Write(run.Settings, file);
                File.Move(partial, file);
            }
            finally
            {
                File.Delete(partial);
            }

            await run.Out.WriteLineAsync($"Copied the database to {file} ({new FileInfo(file).Length} bytes).");
            await run.Out.WriteLineAsync($"The keys are in {KeyCopy.FileOf(file)}: keep it apart from the database. Without it a restore cannot check the trail or read access needs, and everybody signs in again.");
            if (run.Settings.TrailKey is not null) await run.Out.WriteLineAsync("The trail's key comes from GOLDENTHREAD_TRAIL_KEY and is in neither.");
            return Exit.Done;
        });
    }

    public static Command Restore(Place at)
    {
        var source = new Argument<string>("file") { Description = "A copy that backup wrote." };
        return new Command("restore", "Puts a copy in the place of the database. The server must be stopped; what was there is kept beside.") { source }.Does(at, Needs.StoppedServer, async (run, stop) =>
        {
            if (run.Settings.Database.SqliteFile is not { } database) return await run.BadAsync(OnPostgres("restore it", "pg_restore --clean --if-exists --dbname=goldenthread FILE"));
            var file = run.PathOf(run.Typed.GetValue(source)!);
            if (!File.Exists(file)) return await run.BadAsync($"There is no file {file}.");
            if (await SqliteFile.WrongAsync(file, stop) is { } wrong) return await run.BadAsync($"{file} is not put back. {wrong}");

            var mark = $"before-restore-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}";
            var fresh = $"{database}.restoring";
            File.Delete(fresh);
            DataFolder.CreateSecret(fresh).Dispose();
            File.Copy(file, fresh, overwrite: true);
            DataFolder.OnlyForUs(fresh);
            await SqliteFile.SettleAsync(fresh, stop);
            foreach (var part in new[] { "", "-wal", "-shm" })
                if (File.Exists(database + part)) File.Move(database + part, $"{database}.{mark}{part}");
            File.Move(fresh, database);
            var withKeys = KeyCopy.Read(run.Settings, file, mark);
            if (!withKeys && File.Exists(run.Settings.AnchorsFile())) File.Move(run.Settings.AnchorsFile(), $"{run.Settings.AnchorsFile()}.{mark}");

            await run.Out.WriteLineAsync($"Restored. What was there is kept as {Path.GetFileName(database)}.{mark}.");
            if (!withKeys) await run.Error.WriteLineAsync($"{KeyCopy.FileOf(file)} was not found: the keys of this data folder stay. If the copy is from elsewhere, its trail cannot be checked with them.");
            if (!await Schema.IsCurrentAsync(run.Settings.Database, stop)) await run.Out.WriteLineAsync("Its schema is older than this build. Run: goldenthread migrate.");
            return Exit.Done;
        });
    }

    private static string OnPostgres(string what, string example) => $"The database is PostgreSQL: {what} with its own tools, by a role that row-level security does not hold, for example: {example} (docs/operations.md).";
}
