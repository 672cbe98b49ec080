using System.Text;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Answers;

/// <summary>Attacks on anonymous answers with the database in hand: its rows, their order, its file and its log.</summary>
public sealed class AnonymityTests
{
    private const string Secret = "Honestly, the day was a waste of time.";

    [Theory, OnBoth]
    public async Task Until_five_have_answered_nothing_is_readable_and_nobody_is_marked(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 10));
        for (var i = 0; i < 4; i++) (await AnswerAsync(given, links[i], i + 1)).OrThrow();

        (await Counts(given)).ShouldBe((4, 0, 0));
        (await Raw(given)).ShouldNotContain(Secret);

        (await AnswerAsync(given, links[4], 5)).OrThrow();
        (await Counts(given)).ShouldBe((0, 5, 5));
        (await given.ReadAsync(db => db.AnonymousAnswers.CountAsync(a => a.Text == Secret))).ShouldBe(5);
    }

    [Theory, OnBoth]
    public async Task A_backup_from_before_the_mixing_can_no_longer_be_opened(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 5));
        for (var i = 0; i < 4; i++) await AnswerAsync(given, links[i], i + 1);
        var backup = await given.ReadAsync(db => db.SealedAnswers.AsNoTracking().ToListAsync());
        given.SurveyKeys.OfBatchIfThere(backup[0].KeyId).ShouldNotBeNull();

        await AnswerAsync(given, links[4], 5);

        backup.ShouldAllBe(s => given.SurveyKeys.OfBatchIfThere(s.KeyId) == null);
        backup.Select(s => s.Content.Length).Distinct().Count().ShouldBe(1); // padded: as long whatever was said
    }

    [Theory, OnBoth]
    public async Task An_anonymous_answer_leaves_no_trail_no_key_of_the_caller_and_no_clock(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, [person, .. await PeopleAsync(given, 4)]);
        var before = await given.ReadAsync(async db => (await db.TrailEntries.CountAsync(), await db.MailMessages.CountAsync()));
        foreach (var (link, i) in links.Select((l, i) => (l, i)))
        {
            await using var db = given.Open();
            var context = given.Context(person) with { Idempotency = new("caller", "route", $"key{i}", "hash"), Reference = "REFERENCE" };
            (await new Respond(db, new(db, given.SurveyKeys), given.SurveyKeys).DoAsync(new(link, Given.Typed(("confidence", "3"))), context)).OrThrow();
        }

        (await given.ReadAsync(async db => (await db.TrailEntries.CountAsync(), await db.MailMessages.CountAsync()))).ShouldBe(before);
        (await given.ReadAsync(db => db.Idempotency.CountAsync())).ShouldBe(0);
        (await given.ReadAsync(db => db.Invitations.CountAsync(i => i.Answered))).ShouldBe(5);
    }

    [Fact]
    public void No_column_of_an_anonymous_answer_holds_a_person_or_a_clock()
    {
        using var db = new DatabaseSettings { SqliteFile = "unused.db" }.Open();
        foreach (var type in new[] { typeof(AnonymousResponse), typeof(AnonymousAnswer), typeof(SealedAnswer) })
        {
            var entity = db.Model.FindEntityType(type)!;
            entity.GetProperties().ShouldAllBe(p => p.ClrType != typeof(DateTime) && p.ClrType != typeof(DateTime?));
            entity.GetForeignKeys().Select(k => k.PrincipalEntityType.ClrType).ShouldBeSubsetOf([typeof(Wave), typeof(AnonymousResponse), typeof(SurveyItem)]);
        }

        typeof(Invitation).GetProperties().Where(p => p.PropertyType == typeof(DateTime) || p.PropertyType == typeof(DateTime?)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Keys_of_anonymous_answers_are_drawn_at_random(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        foreach (var (link, i) in (await given.InvitedAsync(wave, await PeopleAsync(given, 8))).Select((l, i) => (l, i))) await AnswerAsync(given, link, (i % 5) + 1);

        var ids = await given.ReadAsync(async db => (await db.AnonymousResponses.Select(r => r.Id).ToListAsync()).Concat(await db.AnonymousAnswers.Select(a => a.Id).ToListAsync()).ToList());
        ids.Count.ShouldBe(8 + (8 * 3));
        ids.ShouldAllBe(id => id.Version == 4);
    }

    /// <summary>The attacker knows in which order people answered, and tries every order that the database keeps. By chance one guess in five is right.</summary>
    [Theory, OnBoth]
    public async Task No_order_in_the_database_links_an_answer_to_who_gave_it(Database kind)
    {
        const int Waves = 40;
        await using var given = await Given.PartnershipAsync(kind);
        var people = await PeopleAsync(given, 5);
        await given.QuestionnaireAsync();
        var right = new Dictionary<string, int>();
        for (var w = 0; w < Waves; w++)
        {
            var wave = await given.WaveAsync(WaveKind.Anonymous);
            var links = await given.InvitedAsync(wave, people);
            int[] said = [1, 2, 3, 4, 5];
            Random.Shared.Shuffle(said);
            for (var i = 0; i < 5; i++) (await AnswerAsync(given, links[i], said[i])).OrThrow();

            foreach (var (order, sql) in Orders(kind))
            {
                var guess = await NumbersAsync(given, wave, sql);
                right[order] = right.GetValueOrDefault(order) + said.Zip(guess).Count(p => p.First == p.Second);
                right[order + " backwards"] = right.GetValueOrDefault(order + " backwards") + said.Zip(guess.Reverse()).Count(p => p.First == p.Second);
            }
        }

        // 40 of 200 by chance; 70 happens by chance in fewer than one run in 100,000.
        foreach (var (order, hits) in right) hits.ShouldBeLessThan(70, order);
    }

    [Theory, OnBoth]
    public async Task The_last_few_are_written_without_marks_at_the_close(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 12));
        for (var i = 0; i < 7; i++) await AnswerAsync(given, links[i], 3);

        (await given.CloseWaveAsync(wave)).OrThrow().ShouldBe(new(2, 0));

        (await Counts(given)).ShouldBe((0, 7, 5));
        (await given.CloseWaveAsync(wave)).No!.Code.ShouldBe("already_closed");
        (await AnswerAsync(given, links[8], 3)).No!.Code.ShouldBe("closed");
    }

    [Theory, OnBoth]
    public async Task Answers_of_fewer_than_five_people_are_destroyed_unread_and_the_form_says_so_before(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 4));
        (await given.FormAsync(links[0]))!.FewAsked.ShouldBeTrue();
        foreach (var link in links) await AnswerAsync(given, link, 3);

        given.Now = given.Now.AddDays(29);
        await using var db = given.Open();
        (await new CloseWave(db, new(db, given.SurveyKeys), given.SurveyKeys).TheDueAsync(given.Context())).ShouldBe(1);

        (await Counts(given)).ShouldBe((0, 0, 0));
        (await new CloseWave(db, new(db, given.SurveyKeys), given.SurveyKeys).TheDueAsync(given.Context())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_link_on_a_poster_takes_the_answers_of_anybody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var opened = (await given.OpenWaveAsync(WaveKind.Anonymous, with: r => r with { OpenLink = true })).OrThrow();

        for (var i = 0; i < 6; i++) (await AnswerAsync(given, opened.LinkCode!, 4)).OrThrow();

        (await Counts(given)).ShouldBe((1, 5, 0));
        opened.Wave.OpenLinkHash.ShouldNotBe(opened.LinkCode);
    }

    [Theory, OnBoth]
    public async Task A_batch_whose_key_is_lost_does_not_stop_the_next(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 20));
        for (var i = 0; i < 3; i++) await AnswerAsync(given, links[i], 3);
        given.SurveyKeys.Destroy(await given.ReadAsync(db => db.SealedAnswers.Select(s => s.KeyId).FirstAsync()));

        for (var i = 3; i < 8; i++) (await AnswerAsync(given, links[i], 3)).OrThrow();

        (await Counts(given)).ShouldBe((0, 5, 5));
    }

    [Theory, OnBoth]
    public async Task Of_a_hundred_who_answer_at_once_none_is_lost_or_counted_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(WaveKind.Anonymous);
        var links = await given.InvitedAsync(wave, await PeopleAsync(given, 40));

        var outcomes = await Task.WhenAll(links.Concat(links).Select((link, i) => AnswerAsync(given, link, (i % 5) + 1)));

        outcomes.Count(o => o.No is null).ShouldBe(40);
        (await Counts(given)).ShouldBe((0, 40, 40));
    }

    private static async Task<Person[]> PeopleAsync(Given given, int n)
    {
        var people = new Person[n];
        for (var i = 0; i < n; i++) people[i] = await given.PersonAsync();
        return people;
    }

    private static Task<Result<Done>> AnswerAsync(Given given, string link, int confidence) => given.RespondAsync(link, ("confidence", $"{confidence}"), ("used", "yes"), ("what_happened", Secret));

    private static Task<(int Sealed, int Written, int Marked)> Counts(Given given) => given.ReadAsync(async db =>
        (await db.SealedAnswers.CountAsync(), await db.AnonymousResponses.CountAsync(), await db.Invitations.CountAsync(i => i.Answered)));

    /// <summary>The database as somebody finds it who takes the disk: on SQLite the file and its log, on PostgreSQL every sealed row.</summary>
    private static async Task<string> Raw(Given given)
    {
        if (given.Test.Settings.SqliteFile is { } file)
            return Latin(await ReadSharedAsync(file)) + Latin(await ReadSharedAsync(file + "-wal"));
        return await given.ReadAsync(async db => string.Concat((await db.SealedAnswers.Select(s => s.Content).ToListAsync()).Select(Latin)));
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static IEnumerable<(string Order, string Sql)> Orders(Database kind)
    {
        var place = kind == Database.Sqlite ? "rowid" : "ctid";
        yield return ("place of the answer", $"a.{place}");
        yield return ("place of the response", $"r.{place}");
        yield return ("key of the answer", "a.id");
        yield return ("key of the response", "r.id");
    }

    private static async Task<int[]> NumbersAsync(Given given, Wave wave, string order) => await given.ReadAsync(async db =>
    {
        var numbers = new List<int>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT a.number FROM surveys_anonymous_answers a JOIN surveys_anonymous_responses r ON r.id = a.response_id WHERE a.number IS NOT NULL AND r.wave_id = @wave ORDER BY {order}";
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("wave", given.Test.Kind == Database.Sqlite ? wave.Id.ToString().ToUpperInvariant() : wave.Id);
        command.Parameters.Add(id);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) numbers.Add(rows.GetInt32(0));
        numbers.Count.ShouldBe(5);
        return numbers.ToArray();
    });
}
