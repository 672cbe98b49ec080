using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Hosting;

/// <summary>Whether people can be served: the database answers, has every migration of this build, and holds the app's role within its partnership.</summary>
public sealed class Readiness(DatabaseSettings database)
{
    /// <summary>The app's role could read every partnership: nobody is served like that.</summary>
    public const string RoleUnbound = "role_goes_round_row_level_security";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private volatile bool _current;

    /// <summary>Null when all is well, else the code of what is missing.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_patience);
        try
        {
            if (database.SqliteFile is { } file && !File.Exists(file)) return "migrations_pending";
            if (!_current)
            {
                if (!await Schema.IsCurrentAsync(database, patience.Token)) return "migrations_pending";
                if (!await Schema.HoldsAppRoleAsync(database, patience.Token)) return RoleUnbound;
                _current = true;
                return null;
            }

            await using var db = database.Open();
            await using var work = await db.SharedAsync(write: false, patience.Token);
            await db.Partnerships.AnyAsync(patience.Token);
            return null;
        }
        catch (Exception gone) when (gone is System.Data.Common.DbException or InvalidOperationException or System.Net.Sockets.SocketException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return "database_gone";
        }
    }
}
