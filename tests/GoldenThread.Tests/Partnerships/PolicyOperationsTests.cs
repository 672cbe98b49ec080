using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-137")]
public sealed class PolicyOperationsTests
{
    [Theory]
    [OnBoth("2026-11-23", "2021-2024")] // the day before the change
    [OnBoth("2026-11-24", "2021-2024+1")]
    [OnBoth("2010-01-01", "2021-2024")] // before the first, the first
    public async Task The_day_decides_which_version_counts(Database kind, string day, string version)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        (await SetAsync(given, "booking.required_data", """["line manager"]""")).OrThrow();

        (await given.DoAsync(db => new PackInForce(db).OnAsync(DateOnly.Parse(day), given.Context())))!.Version.ShouldBe(version);
    }

    [Theory, OnBoth]
    public async Task Without_a_policy_there_is_none(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await given.DoAsync(db => new PackInForce(db).TodayAsync(given.Context()))).ShouldBeNull();
        (await SetAsync(given, "contacts.email", "\"a@b\"")).No().ShouldBe("no_policy");
    }

    [Theory, OnBoth]
    [Requirement("R-002")]
    public async Task A_version_of_another_partnership_is_not_there(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var theirs = await other.PolicyAsync("wigan");
        (await other.DoAsync(db => new PackInForce(db).VersionAsync(theirs.Id, other.Context()))).ShouldNotBeNull();

        (await given.DoAsync(db => new PackInForce(db).VersionAsync(theirs.Id, given.Context()))).ShouldBeNull();
    }

    [Theory, OnBoth]
    [Requirement("R-030")]
    public async Task A_value_the_strategy_leaves_open_is_set_with_its_reason_and_the_old_version_stays(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var admin = await given.PersonAsync();
        await given.PolicyAsync("oldham");

        var version = (await SetAsync(given, "contacts.email", "\"training@calderbrook.example\"", admin)).OrThrow();

        var held = await given.DoAsync(db => new PackInForce(db).TodayAsync(given.Context()));
        held!.VersionId.ShouldBe(version.Id);
        held.Pack.Contacts.Email.Is(out var email).ShouldBeTrue();
        (email, held.Pack.Contacts.Email.Basis).ShouldBe(("training@calderbrook.example", Basis.Local));
        var note = await given.LastNoteAsync(version.Id);
        (note.Did, note.By, note.Values["path"].New, note.Values["value"], note.Values["why"].New).ShouldBe(("policy value set", admin.Id, "contacts.email", (null, "\"training@calderbrook.example\""), "The hub decided on 20 November"));
        (await given.ReadAsync(db => db.PackVersions.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [OnBoth("needs.analysis_name", "\"Another name\"", "setting_not_open")] // the strategy states it
    [OnBoth("no.such.place", "5", "setting_not_open")]
    [OnBoth("contacts.telephone", "not json", "not_filled_in")]
    [OnBoth("contacts.telephone", "null", "not_filled_in")]
    [OnBoth("contacts.telephone", "[1.5]", "not_filled_in")]
    [OnBoth("partners.statutory", """["Only one"]""", "pack_value_wrong")] // three are counted
    public async Task A_value_that_cannot_stand_there_is_refused_and_nothing_is_published(Database kind, string path, string value, string no)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");

        (await SetAsync(given, path, value)).No().ShouldBe(no);
        (await given.ReadAsync(db => db.PackVersions.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_same_value_again_publishes_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        (await SetAsync(given, "contacts.email", "\"a@b.example\"")).OrThrow();

        (await SetAsync(given, "contacts.email", "\"a@b.example\"")).No().ShouldBe("nothing_changes");
    }

    [Theory, OnBoth]
    public async Task A_policy_is_never_changed_for_days_that_have_passed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");

        (await given.DoAsync(db => Set(db).DoAsync(new("contacts.email", "\"a@b.example\"", "Why", new(2026, 11, 23)), given.Context()))).No().ShouldBe("policy_looks_back");
        (await given.DoAsync(db => Set(db).DoAsync(new("contacts.email", "\"a@b.example\"", "Why", new(2027, 1, 1)), given.Context()))).No().ShouldBeNull();
        (await SetAsync(given, "contacts.telephone", """["0161"]""")).No().ShouldBe("later_version");
    }

    [Theory, OnBoth]
    public async Task A_reading_counts_only_once_confirmed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington", readings: false);
        var held = await given.DoAsync(db => new PackInForce(db).TodayAsync(given.Context()));
        var reading = OfferedReadings.Of(held!.Document).First(r => r.Path.StartsWith("charging.", StringComparison.Ordinal) && !r.Confirmed);

        var bare = await ConfirmAsync(reading.Path, " ");
        var version = (await ConfirmAsync(reading.Path, "Impact group, 3 November")).OrThrow();

        bare.No!.Fields.Keys.ShouldBe(["why"]);
        held = await given.DoAsync(db => new PackInForce(db).TodayAsync(given.Context()));
        OfferedReadings.Of(held!.Document).Single(r => r.Path == reading.Path).Confirmed.ShouldBeTrue();
        (await given.LastNoteAsync(version.Id)).Did.ShouldBe("reading confirmed");
        (await ConfirmAsync("contacts.email", "No reading here")).No().ShouldBe("no_reading");

        Task<Result<PackVersion>> ConfirmAsync(string path, string why) =>
            given.DoAsync(db => new ConfirmReading(db, new(db), new(db)).DoAsync(new(path, why), given.Context()));
    }

    private static SetPolicyValue Set(Db db) => new(db, new(db), new(db));

    private static Task<Result<PackVersion>> SetAsync(Given given, string path, string value, GoldenThread.People.Person? by = null) =>
        given.DoAsync(db => Set(db).DoAsync(new(path, value, "The hub decided on 20 November"), given.Context(by)));
}
