using System.Text;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Answers;

/// <summary>
/// The attack that anonymity promises to withstand, over a thousand askings of five people each. The attacker watched in which order they answered, and holds the database file, its log
/// and a backup made while four of the five lay sealed; the keys lie elsewhere. By chance one guess in five is right.
/// </summary>
public sealed class LinkageTests
{
    private const int Waves = 1_000;

    private const int Each = 5;

    private const string Marker = "linkage-mark-";

    private const double Most = (1.0 / Each) + 0.05;

    [Theory, OnBoth]
    public async Task Over_a_thousand_askings_file_log_and_backup_link_answers_to_people_no_better_than_chance(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (waves, links) = await AskAsync(given);
        var log = await Log.BeginAsync(given);
        var sealedLengths = new List<int>[Waves];
        // What the one who answered n-th said, wave by wave; every answer of a wave is another one.
        var said = new int[Waves][];
        for (var w = 0; w < Waves; w++)
        {
            said[w] = [1, 2, 3, 4, 5];
            Random.Shared.Shuffle(said[w]);
            await using var db = given.Open();
            var respond = new Respond(db, new(db, given.SurveyKeys), given.SurveyKeys);
            for (var n = 0; n < Each; n++)
            {
                if (n == Each - 1) sealedLengths[w] = await BackupAsync(given, waves[w]);
                db.ChangeTracker.Clear();
                (await respond.DoAsync(new(links[w][n], Given.Typed(("confidence", $"{said[w][n]}"), ("used", "yes"), ("what_happened", Text(w, said[w][n])))), given.Context())).OrThrow();
            }
        }

        var guesses = new Dictionary<string, int[]?[]>();
        foreach (var (name, order) in Orders(kind)) guesses[name] = await InOrderAsync(given, waves, order);
        foreach (var (name, bytes) in await log.TakeAsync()) guesses[name] = InBytes(bytes);
        guesses["length in the backup"] = [.. sealedLengths.Select((lengths, w) => (int[]?)ByLength(lengths, w))];

        guesses["place of the answer"].ShouldAllBe(g => g != null);
        guesses.Keys.ShouldContain(k => k.StartsWith("bytes of", StringComparison.Ordinal));
        foreach (var (name, guess) in guesses)
        {
            Bound(said, guess).ShouldBeLessThan(Most, name);
            Bound(said, [.. guess.Select(g => g?.Reverse().ToArray())]).ShouldBeLessThan(Most, name + ", backwards");
            Bound([.. said.Skip(Waves / 2)], [.. Learnt(said, guess).Skip(Waves / 2)]).ShouldBeLessThan(Most, name + ", by what the first half taught");
        }
    }

    [Fact]
    public void An_order_that_does_tell_is_found()
    {
        var said = Enumerable.Range(0, Waves).Select(_ => { int[] all = [1, 2, 3, 4, 5]; Random.Shared.Shuffle(all); return all; }).ToArray();
        // Two places exchanged, and one wave in three shuffled: still far above chance.
        int[]?[] leaking = [.. said.Select((s, w) => w % 3 == 0 ? [3, 1, 4, 5, 2] : (int[])[s[1], s[0], s[2], s[3], s[4]])];

        Bound(said, leaking).ShouldBeGreaterThan(Most);
        Bound([.. said.Skip(Waves / 2)], [.. Learnt(said, leaking).Skip(Waves / 2)]).ShouldBeGreaterThan(0.6);
    }

    /// <summary>Askings and invitations as the product writes them; only answering is the point here.</summary>
    private static async Task<(List<Wave> Waves, string[][] Links)> AskAsync(Given given)
    {
        var version = await given.QuestionnaireAsync();
        var people = new List<Person>();
        for (var i = 0; i < Each; i++) people.Add(await given.PersonAsync());
        var (waves, invitations) = (new List<Wave>(), new List<Invitation>());
        var links = new string[Waves][];
        var today = given.Context().Today;
        for (var w = 0; w < Waves; w++)
        {
            var wave = new Wave
            {
                PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), VersionId = version.Id, Title = "Asked", Kind = WaveKind.Anonymous, About = new() { Kind = "survey", Id = Guid.CreateVersion7(), Label = "Asked" },
                OpensOn = today, ClosesOn = today.AddDays(28),
            };
            waves.Add(wave);
            var ids = people.ConvertAll(_ => Guid.CreateVersion7());
            links[w] = [.. ids.Select(given.SurveyKeys.LinkFor)];
            invitations.AddRange(people.Select((p, i) => new Invitation
            {
                PartnershipId = given.PartnershipId, Id = ids[i], WaveId = wave.Id, As = Respondent.Participant, PersonId = p.Id, Email = p.Email, RespondentKey = Invitation.KeyOf(p.Id, p.Email, null),
                LinkHash = Secret.HashOf(links[w][i]), InvitedOn = today,
            }));
            Random.Shared.Shuffle(links[w]);
        }

        await given.WriteAsync(async db =>
        {
            await db.InsertAllAsync(waves);
            await db.InsertAllAsync(invitations);
        });
        return (waves, links);
    }

    /// <summary>Each says something of another length, so that a length would tell.</summary>
    private static string Text(int wave, int answer) => $"{Marker}{wave:0000}-{answer} " + new string('x', answer * 400);

    /// <summary>The sealed answers as a backup has them, by their place.</summary>
    private static Task<List<int>> BackupAsync(Given given, Wave wave) => given.ReadAsync(async db =>
    {
        var rows = await db.SealedAnswers.AsNoTracking().Where(s => s.WaveId == wave.Id).ToListAsync();
        rows.Count.ShouldBe(Each - 1);
        rows.Count(r => Encoding.Latin1.GetString(r.Content).Contains("linkage", StringComparison.Ordinal)).ShouldBe(0);
        return rows.ConvertAll(r => r.Content.Length);
    });

    /// <summary>The longest sealed answer is the longest text; the fifth lay in no backup.</summary>
    private static int[] ByLength(List<int> lengths, int wave)
    {
        var random = new Random(wave);
        var ranked = lengths.Select((l, n) => (l, n, Tie: random.Next())).OrderBy(x => x.l).ThenBy(x => x.Tie).Select(x => x.n).ToList();
        int[] guess = [0, 0, 0, 0, Each];
        for (var rank = 0; rank < ranked.Count; rank++) guess[ranked[rank]] = rank + 1;
        return guess;
    }

    private static IEnumerable<(string Name, string Order)> Orders(Database kind)
    {
        var place = kind == Database.Sqlite ? "rowid" : "ctid";
        yield return ("place of the answer", $"a.{place}");
        yield return ("place of the response", $"r.{place}");
        yield return ("key of the answer", "a.id");
        yield return ("key of the response", "r.id");
        if (kind == Database.Postgres) yield return ("transaction of the answer", "a.xmin::text::bigint, a.cmin::text::bigint");
    }

    private static Task<int[]?[]> InOrderAsync(Given given, List<Wave> waves, string order) => given.ReadAsync(async db =>
    {
        var at = waves.Select((wave, n) => (wave.Id, n)).ToDictionary(x => x.Id, x => x.n);
        var found = waves.ConvertAll(_ => new List<int>());
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT r.wave_id, a.number FROM surveys_anonymous_answers a JOIN surveys_anonymous_responses r ON r.id = a.response_id WHERE a.number IS NOT NULL ORDER BY {order}";
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) found[at[rows.GetGuid(0)]].Add(rows.GetInt32(1));
        return found.Select(f => f.Count == Each ? f.ToArray() : null).ToArray();
    });

    /// <summary>The order in which the texts of a wave first lie in a file.</summary>
    private static int[]?[] InBytes(byte[] bytes)
    {
        var found = new List<int>[Waves];
        var mark = Encoding.ASCII.GetBytes(Marker);
        for (var at = 0; bytes.AsSpan(at).IndexOf(mark) is >= 0 and var ahead;)
        {
            at += ahead + mark.Length;
            if (at + 6 > bytes.Length || !int.TryParse(Encoding.ASCII.GetString(bytes, at, 4), out var wave) || wave >= Waves) continue;
            var answer = bytes[at + 5] - '0';
            if (answer is >= 1 and <= Each && !(found[wave] ??= []).Contains(answer)) found[wave].Add(answer);
        }

        return [.. found.Select(f => f?.Count == Each ? f.ToArray() : null)];
    }

    /// <summary>The upper 95% bound of the share of right guesses; a wave that the source is silent on is guessed by chance, so it is left out.</summary>
    private static double Bound(int[][] said, int[]?[] guess)
    {
        var shares = said.Zip(guess).Where(p => p.Second is not null).Select(p => p.First.Zip(p.Second!).Count(x => x.First == x.Second) / (double)Each).ToList();
        if (shares.Count < 30) return 1.0 / Each;
        var mean = shares.Average();
        var sd = Math.Sqrt(shares.Sum(s => (s - mean) * (s - mean)) / (shares.Count - 1));
        return mean + (1.645 * sd / Math.Sqrt(shares.Count));
    }

    /// <summary>The arrangement of the source that fitted the first half best, applied to all.</summary>
    private static int[]?[] Learnt(int[][] said, int[]?[] guess)
    {
        var fits = new int[Each, Each];
        for (var w = 0; w < Waves / 2; w++)
            if (guess[w] is { } g)
                for (var n = 0; n < Each; n++)
                    for (var at = 0; at < Each; at++)
                        if (said[w][n] == g[at]) fits[n, at]++;
        var best = Arrangements([0, 1, 2, 3, 4]).MaxBy(a => a.Select((at, n) => fits[n, at]).Sum())!;
        return [.. guess.Select(g => g is null ? null : best.Select(at => g[at]).ToArray())];
    }

    private static IEnumerable<int[]> Arrangements(int[] of) =>
        of.Length == 1 ? [of] : of.SelectMany(first => Arrangements([.. of.Where(x => x != first)]).Select(rest => (int[])[first, .. rest]));

    /// <summary>The file and the write-ahead log: on SQLite as they lie on the disk; on PostgreSQL the log as its superuser reads it.</summary>
    private sealed class Log(Given given, string? from)
    {
        public static async Task<Log> BeginAsync(Given given) => new(given, given.Test.Kind == Database.Postgres ? await AskAsync(given, "SELECT pg_walfile_name(pg_current_wal_lsn())") : null);

        public async Task<IReadOnlyList<(string Name, byte[] Bytes)>> TakeAsync()
        {
            if (given.Test.Settings.SqliteFile is { } file) return [("bytes of the file", await ReadAsync(file)), ("bytes of the log", await ReadAsync(file + "-wal"))];
            await using var owner = new Npgsql.NpgsqlConnection(given.Test.Settings.PostgresOwner);
            await owner.OpenAsync();
            await using var command = owner.CreateCommand();
            command.CommandText = "SELECT pg_read_binary_file('pg_wal/' || name) FROM pg_ls_waldir() WHERE name >= @from AND name <= pg_walfile_name(pg_current_wal_lsn()) AND length(name) = 24 ORDER BY name";
            command.Parameters.AddWithValue("from", from!);
            using var bytes = new MemoryStream();
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) bytes.Write(rows.GetFieldValue<byte[]>(0));
            return [("bytes of the log", bytes.ToArray())];
        }

        private static async Task<string> AskAsync(Given given, string sql)
        {
            await using var owner = new Npgsql.NpgsqlConnection(given.Test.Settings.PostgresOwner);
            await owner.OpenAsync();
            await using var command = owner.CreateCommand();
            command.CommandText = sql;
            return (string)(await command.ExecuteScalarAsync())!;
        }

        private static async Task<byte[]> ReadAsync(string file)
        {
            if (!File.Exists(file)) return [];
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }
}
