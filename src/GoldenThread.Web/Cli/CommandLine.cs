using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>Everything that can be typed after `goldenthread`. Each module adds its verbs in a small file of its own.</summary>
public static class CommandLine
{
    private static RootCommand Verbs(Place at) => new("GoldenThread: from what a review found to what got better for children.")
    {
        Server.Serve(at),
        Server.Routes(at),
        Server.Version(at),
        Database.Migrate(at),
        VerifyVerb.Verify(at),
        BackupVerbs.Backup(at),
        BackupVerbs.Restore(at),
        TrailVerbs.Trail(at),
        JobVerbs.Jobs(at),
        OutboxVerbs.Outbox(at),
        Packs.Pack(at),
        Samples.Sample(at),
        PartnershipVerbs.Partnership(at),
        TokenVerbs.Token(at),
        PeopleVerbs.People(at),
        IntakeVerbs.Intake(at),
        ThreadVerbs.Thread(at),
        OverdueVerb.Overdue(at),
    };

    /// <summary>In a process of its own.</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, new OwnProcess(args), Console.Out, Console.Error, CancellationToken.None);

    /// <summary>Wherever it runs, the same verbs, words and exit codes.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Place at, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var typed = Verbs(at).Parse(args);
        var serves = typed.CommandResult.Command.Name == Server.ServeVerb;
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // The server has its own way of stopping: it drains.
            ProcessTerminationTimeout = serves || at is InServer ? null : TimeSpan.FromSeconds(5),
        };
        try
        {
            var exit = await typed.InvokeAsync(configuration, stop);
            return typed.Errors.Count > 0 ? Exit.BadInput : exit;
        }
        catch (Exception no) when (no is SettingException or RefusedException or PackLibraryException)
        {
            await error.WriteLineAsync(no.Message);
        }
        catch (Exception broken) when (broken is DbException or SocketException or IOException or UnauthorizedAccessException || broken.InnerException is DbException or SocketException)
        {
            await error.WriteLineAsync($"It could not be done: {(broken.InnerException ?? broken).Message}");
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped before it was done.");
        }

        return Exit.BadInput;
    }

    /// <summary>Ties a verb to what it does.</summary>
    internal static Command Does(this Command verb, Place at, Needs needs, Func<Run, CancellationToken, Task<int>> work)
    {
        verb.SetAction((typed, stop) => at.WorkAsync(typed, needs, work, stop));
        return verb;
    }
}
