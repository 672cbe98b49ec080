using GoldenThread.Data;
using GoldenThread.Data.Invariants;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Events;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Invariants;

/// <summary>Each promise is broken by somebody with full rights on the database, past all guards, and verify must see it.</summary>
public sealed class InvariantTests
{
    private static readonly TrailKey _key = new([1, 2, 3, 4]);

    private readonly string _anchors = Path.Combine(Directory.CreateTempSubdirectory("goldenthread-anchors-").FullName, "trail-anchors");

    [Theory, OnBoth]
    public async Task A_key_of_which_a_part_is_empty_refers_to_nothing_and_is_no_fault(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        (await given.WaveAsync()).PairedWithId.ShouldBeNull();

        (await VerifyAsync(given)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Nothing_is_found_where_the_product_itself_did_everything(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WorldAsync(given);
        await using var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        await WorldAsync(other);

        (await VerifyAsync(given)).ShouldBeEmpty();
    }

    [Theory]
    [OnBoth("INV1", "UPDATE programme_events SET capacity = 0")]
    [OnBoth("INV2", "DROP INDEX ux_programme_bookings_one_live; UPDATE programme_bookings SET person_id = (SELECT person_id FROM programme_bookings WHERE state = 'confirmed' LIMIT 1) WHERE state = 'waiting'")]
    [OnBoth("INV4", "UPDATE programme_bookings SET waiting_since = NULL WHERE state = 'waiting'")]
    [OnBoth("INV4", "UPDATE programme_bookings SET waiting_since = '2026-11-24 08:00:00' WHERE state = 'waiting'")]
    [OnBoth("INV6", "UPDATE programme_bookings SET state = 'waiting', waiting_since = made_at WHERE state = 'cancelled'")]
    [OnBoth("INV6", "UPDATE programme_booking_changes SET step = 7 WHERE step = 2 AND \"to\" = 'cancelled'")]
    [OnBoth("INV6", "UPDATE programme_bookings SET steps = 9 WHERE state = 'waiting'")]
    [OnBoth("INV7", "DELETE FROM foundation_mail_messages WHERE subject LIKE 'You are on the waiting list%'")]
    [OnBoth("INV7", "UPDATE foundation_mail_messages SET about_id = (SELECT id FROM programme_bookings WHERE state = 'cancelled')")]
    [OnBoth("INV7", "UPDATE foundation_trail_entries SET about_id = partnership_id")]
    [OnBoth("INV7", "UPDATE surveys_invitations SET reminders = 2")]
    [OnBoth("INV7", "DELETE FROM foundation_mail_messages WHERE about_kind = 'invitation'")]
    [OnBoth("INV12", "UPDATE surveys_anonymous_answers SET id = '019A0000-0000-7000-8000-000000000001' WHERE id IN (SELECT id FROM surveys_anonymous_answers LIMIT 1)")]
    [OnBoth("INV12", "UPDATE surveys_invitations SET answered = false WHERE id IN (SELECT id FROM surveys_invitations WHERE answered LIMIT 2)")]
    [OnBoth("INV12", "DELETE FROM surveys_anonymous_answers; DELETE FROM surveys_anonymous_responses")]
    [OnBoth("INV12", "UPDATE surveys_waves SET closed_at = '2026-11-24 09:00:00'")]
    [OnBoth("INV12", "UPDATE foundation_trail_entries SET about_id = (SELECT id FROM surveys_anonymous_responses LIMIT 1) WHERE did = 'wave opened'")]
    [OnBoth("INV11", "UPDATE foundation_trail_entries SET did = 'nothing done' WHERE sequence = 2")]
    [OnBoth("INV11", "DELETE FROM foundation_trail_values WHERE entry_id IN (SELECT id FROM foundation_trail_entries WHERE sequence > 3); DELETE FROM foundation_trail_entries WHERE sequence > 3")]
    public async Task What_somebody_changes_in_the_database_is_found(Database kind, string code, string crime)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WorldAsync(given);
        await TamperAsync(given, crime);

        (await VerifyAsync(given)).Select(b => b.Code).ShouldContain(code);
    }

    [Theory, OnBoth]
    public async Task More_places_than_a_rule_allows_are_found_and_a_rule_that_came_later_is_no_breach(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var e = await given.EventAsync(places: 5);
        for (var i = 0; i < 2; i++) await given.BookedAsync(e, await given.PersonAsync(agency));
        given.Now = given.Now.AddMinutes(1);
        (await given.DoAsync(db => new SetPlaceRules(db, new(new(db)), Given.Site).DoAsync(e.Id, [new(agency.Id, null, null, null, 1)], given.Context()))).OrThrow();
        (await VerifyAsync(given)).Select(b => b.Code).ShouldNotContain("INV3");

        given.Now = given.Now.AddMinutes(1);
        var another = await given.BookedAsync(e);
        await TamperAsync(given, $"UPDATE programme_bookings SET agency_id = '{Id(kind, agency.Id)}' WHERE id = '{Id(kind, another.Id)}'");

        (await VerifyAsync(given)).Select(b => b.Code).ShouldContain("INV3");
    }

    [Theory]
    [OnBoth("DELETE FROM programme_attendances")]
    [OnBoth("UPDATE programme_attendances SET mark = 'absent'")]
    [OnBoth("UPDATE programme_certificates SET withdrawn_at = issued_at")]
    public async Task A_certificate_without_attendance_or_a_withdrawal_without_a_reason_is_found(Database kind, string crime)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var booking = await given.BookedAsync(e);
        given.On(new(2026, 12, 3));
        (await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
        (await given.CertificateAsync(booking)).OrThrow();
        (await VerifyAsync(given)).Select(b => b.Code).ShouldNotContain("INV8");

        await TamperAsync(given, crime);

        (await VerifyAsync(given)).Select(b => b.Code).ShouldContain("INV8");
    }

    [Theory, OnBoth]
    public async Task A_reference_into_another_partnership_is_found(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        await WorldAsync(given);
        var theirs = await other.PersonAsync();
        await TamperAsync(given, $"UPDATE programme_bookings SET person_id = '{Id(kind, theirs.Id)}' WHERE state = 'confirmed'");

        (await VerifyAsync(given)).ShouldContain(b => (b.Code == "INV9" && b.Partnership == "calderbrook") || b.Code == "INV14");
    }

    [Theory, OnBoth]
    public async Task A_need_from_another_partnerships_finding_is_found(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        await given.AddAsync(new Need
        {
            PartnershipId = given.PartnershipId,
            Id = Guid.CreateVersion7(),
            Title = "Professional curiosity",
            Origin = new() { Kind = "finding", Id = Guid.CreateVersion7(), Label = "Not ours" },
            Status = NeedStatus.Accepted,
            RaisedAt = given.Now,
            RaisedById = person.Id,
        });

        (await VerifyAsync(given)).ShouldHaveSingleItem().Code.ShouldBe("INV9");
    }

    [Fact]
    public async Task A_guard_that_was_taken_away_is_found()
    {
        await using var given = await Given.PartnershipAsync(Database.Sqlite);
        await TamperAsync(given, "SELECT 1", keepGuards: false);

        (await VerifyAsync(given)).ShouldAllBe(b => b.Code == "INV14" && b.What.StartsWith("The guard "));
    }

    [Fact]
    public async Task Row_level_security_that_was_taken_away_is_found()
    {
        Assert.SkipWhen(TestDb.PostgresServer is null, "Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test");
        await using var given = await Given.PartnershipAsync(Database.Postgres);
        await TamperAsync(given, "ALTER TABLE people_people NO FORCE ROW LEVEL SECURITY");

        (await VerifyAsync(given)).ShouldHaveSingleItem().What.ShouldContain("people_people");
    }

    [Fact]
    public async Task An_app_role_that_goes_round_row_level_security_is_found()
    {
        Assert.SkipWhen(TestDb.PostgresServer is null, "Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test");
        await using var given = await Given.PartnershipAsync(Database.Postgres);

        (await VerifyAsync(given, given.Test.Settings with { Postgres = given.Test.Settings.PostgresOwner })).ShouldContain(b => b.What.Contains("superuser"));
    }

    [Theory, OnBoth]
    public async Task A_migration_that_was_not_applied_is_found(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await TamperAsync(given, "DELETE FROM \"__EFMigrationsHistory\"");

        (await VerifyAsync(given)).ShouldContain(b => b.Code == "INV14" && b.What.StartsWith("Migration "));
    }

    /// <summary>One place; it was given up, the first of two who waited moved up, the other waits; the trail is sealed and its head noted.</summary>
    private async Task WorldAsync(Given given)
    {
        var e = await given.EventAsync(places: 1);
        var booked = await given.BookedAsync(e);
        foreach (var _ in new[] { 1, 2 })
        {
            given.Now = given.Now.AddMinutes(1);
            await given.BookedAsync(e);
        }

        given.Now = given.Now.AddMinutes(1);
        (await given.CancelAsync(booked)).OrThrow();
        // Six of eleven have answered anonymously: five are mixed and marked, one lies sealed.
        var people = new List<Person>();
        for (var i = 0; i < 11; i++) people.Add(await given.PersonAsync());
        foreach (var link in (await given.InvitedAsync(await given.WaveAsync(WaveKind.Anonymous), people)).Take(6)) (await given.RespondAsync(link, ("confidence", "3"))).OrThrow();
        await using var db = given.Open();
        var (_, head) = await new SealTrail(db, _key).DoAsync(given.Context());
        new Anchors(_anchors).Append(given.PartnershipId, head, given.Now);
    }

    private async Task<IReadOnlyList<Breach>> VerifyAsync(Given given, DatabaseSettings? settings = null)
    {
        settings ??= given.Test.Settings;
        await using var db = settings.Open();
        Invariant[] all =
        [
            new NoEventOverfull(), new OneLiveBookingEach(), new QuotaKept(), new NobodyPassedOver(), new CertificatesAreEarned(), new StateIsFoldOfHistory(), new EachStepIsTold(), new NobodyBehindAnAnswer(), new KeysStayInside(),
            new ChainUnbroken(new(db, _key), new(_anchors)),
        ];
        return await new Verify(db, new(settings), all).DoAsync(given.Now);
    }

    private static async Task TamperAsync(Given given, string sql, bool keepGuards = true)
    {
        var settings = given.Test.Settings;
        if (settings.IsSqlite)
        {
            await using var loose = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={settings.SqliteFile};Foreign Keys=False;Pooling=False");
            await loose.OpenAsync();
            var guards = await AllAsync(loose, "SELECT name FROM sqlite_master WHERE type = 'trigger'");
            var made = await AllAsync(loose, "SELECT sql FROM sqlite_master WHERE type = 'trigger'");
            sql = string.Join(";", [.. guards.Select(g => $"DROP TRIGGER {g}"), sql, .. keepGuards ? made : []]);
            await RunAsync(loose, sql);
            return;
        }

        await using var owner = new Npgsql.NpgsqlConnection(settings.PostgresOwner);
        await owner.OpenAsync();
        await RunAsync(owner, "SET session_replication_role = replica; " + sql);
    }

    private static async Task<List<string>> AllAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var found = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }

    private static async Task RunAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string Id(Database kind, Guid id) => kind == Database.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();
}
