using System.CommandLine;
using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Cli;

/// <summary>outbox list, outbox retry. Never what a message says.</summary>
internal static class OutboxVerbs
{
    public static Command Outbox(Place at) => new("outbox", "Mail that waits, went or was given up.") { List(at), Retry(at) };

    private static Command List(Place at)
    {
        var partnership = new Option<string?>("--partnership") { Description = "Only this one." };
        var state = new Option<string?>("--state") { Description = "waiting, sent, skipped or given_up." };
        var most = new Option<int>("--most") { Description = "How many of each partnership, newest first.", DefaultValueFactory = _ => 100 };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        return new Command("list", "Lists messages with their state, newest first; never their words.") { partnership, state, most, json }.Does(at, Needs.Database, async (run, stop) =>
        {
            var only = run.Typed.GetValue(state);
            if (only is not null && Names.FromCode<MailState>(only) is null) return await run.BadAsync($"\"{only}\" is no state; write waiting, sent, skipped or given_up.");
            if (await run.ChosenAsync(run.Typed.GetValue(partnership), stop) is not { } chosen) return Exit.BadInput;
            var (lines, counts) = (new List<Line>(), new Dictionary<MailState, int>());
            foreach (var (id, slug) in chosen)
            {
                var db = run.Get<Db>();
                await using var reading = await db.ReadAsync(run.Context(id), stop);
                foreach (var sum in await db.MailMessages.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop))
                    counts[sum.Key] = counts.GetValueOrDefault(sum.Key) + sum.Count;
                var of = Names.FromCode<MailState>(only);
                lines.AddRange(await db.MailMessages.Where(m => of == null || m.State == of).OrderByDescending(m => m.Id).Take(run.Typed.GetValue(most))
                    .Select(m => new Line(slug, m.Id, m.State, m.WrittenAt, m.SentAt, m.NotBefore, m.Attempts, m.AboutKind, m.AboutId, m.LastError)).ToListAsync(stop));
            }

            if (run.Typed.GetValue(json))
            {
                await run.Out.WriteLineAsync(JsonSerializer.Serialize(new { counts = counts.ToDictionary(c => Names.Code(c.Key), c => c.Value), messages = lines }, Json.Pretty));
                return Exit.Done;
            }

            foreach (var m in lines)
                await run.Out.WriteLineAsync($"{m.Id}  {m.Partnership,-16} {Names.Code(m.State),-9} written {m.WrittenAt:yyyy-MM-ddTHH:mm:ssZ}  tries {m.Attempts}  about {m.AboutKind} {m.AboutId}  {m.LastError}".TrimEnd());
            await run.Out.WriteLineAsync(string.Join(", ", Enum.GetValues<MailState>().Select(s => $"{counts.GetValueOrDefault(s)} {Names.Code(s)}")));
            return Exit.Done;
        });
    }

    private static Command Retry(Place at)
    {
        var partnership = new Option<string?>("--partnership") { Description = "Only this one." };
        return new Command("retry", "Makes messages that were given up wait again, once what was wrong has been put right.") { partnership }.Does(at, Needs.Database, async (run, stop) =>
        {
            if (await run.ChosenAsync(run.Typed.GetValue(partnership), stop) is not { } chosen) return Exit.BadInput;
            var again = 0;
            foreach (var (id, _) in chosen) again += await run.Get<RetryMail>().DoAsync(run.Context(id), stop);
            await run.Out.WriteLineAsync($"{again} waiting again.");
            return Exit.Done;
        });
    }

    private sealed record Line(string Partnership, Guid Id, MailState State, DateTime WrittenAt, DateTime? SentAt, DateTime NotBefore, int Attempts, string AboutKind, Guid AboutId, string? LastError);
}
