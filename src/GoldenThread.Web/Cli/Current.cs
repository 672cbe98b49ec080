using GoldenThread.Data;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

internal static class Current
{
    /// <summary>A verb that reads or writes records needs the schema of this build.</summary>
    public static async Task OrRefuseAsync(Settings settings, CancellationToken stop)
    {
        if (settings.Database.SqliteFile is { } file && !File.Exists(file))
            throw new RefusedException($"There is no database in {settings.Data} yet. Run: goldenthread migrate.");
        if (!await Schema.IsCurrentAsync(settings.Database, stop))
            throw new RefusedException("The database has not the schema of this build. Run: goldenthread migrate.");
    }
}
