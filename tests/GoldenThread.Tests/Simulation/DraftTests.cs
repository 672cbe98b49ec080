using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Simulation;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Simulation;

/// <summary>A change of the rules is tried on real bookings before it is adopted, and follows from nothing but publishing.</summary>
public sealed class DraftTests
{
    private const string Sixty = """[{ "amount": 60 }]""";

    [Theory, OnBoth]
    [Requirement("R-137")]
    public async Task A_draft_says_what_it_changes_and_what_real_bookings_would_have_cost(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var school = await given.AgencyAsync("Brook School");
        await given.MissedAsync(school);
        given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var (_, waived) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        (await given.DecideAsync(waived, officer, Verdict.Waive, with: r => r with { Ground = GoldenThread.Partnerships.Packs.Tariffs.ExemptionReason.Exceptional, Evidence = "Snow", VerifiedBy = "R. Head" })).OrThrow();
        var draft = await BegunAsync(given, officer);
        (await ChangeAsync(given, draft, "charging.non_attendance", Sixty)).OrThrow();

        var found = (await given.DoAsync(db => new FindDraft(db, new(db)).DoAsync(draft.Id, given.Context())))!;
        var replayed = (await ReplayAsync(given, draft))!;

        found.Changes.ShouldContain(l => l.Path.StartsWith("charging.non_attendance", StringComparison.Ordinal) && l.After == "60");
        (replayed.Total.Now, replayed.Total.Then).ShouldBe((new Replay.Totals(1, 0, 1, 5000, 5000), new Replay.Totals(1, 0, 1, 6000, 6000)));
        replayed.Total.Sentence.ShouldBe("1 of 2 bookings would be charged instead of 1, £10 more; 1 waived instead of 1.");
        replayed.ByAgency[0].Name.ShouldBe("Brook School");
        replayed.Rows.Sum(r => r.Then.Pence).ShouldBe(6000);
        replayed.Csv().Count().ShouldBe(3);
        (await given.ChargesAsync()).Select(c => c.AtMost).Distinct().ShouldBe([new Money(5000)]);
    }

    [Theory, OnBoth]
    [Requirement("R-137")]
    public async Task Publishing_needs_a_date_and_a_decision_and_leaves_confirmed_places_alone(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var officer = await given.PersonAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        var e = await given.HalfDayAsync();
        var booking = (await given.BookAsync(e, person)).OrThrow().Booking;
        var draft = await BegunAsync(given, officer);
        (await PublishAsync(given, draft, new(2026, 11, 24), "Board, 20 November")).No().ShouldBe("nothing_changes");
        (await ChangeAsync(given, draft, "charging.non_attendance", Sixty)).OrThrow();

        (await PublishAsync(given, draft, null, "Board, 20 November")).No().ShouldBe("no_date");
        (await PublishAsync(given, draft, new(2026, 11, 23), "Board, 20 November")).No().ShouldBe("policy_looks_back");
        (await PublishAsync(given, draft, new(2026, 11, 24), " ")).No().ShouldBe("not_filled_in");
        (await PublishAsync(given, draft, new(2026, 11, 24), "Board, 20 November")).OrThrow();
        (await PublishAsync(given, draft, new(2026, 11, 25), "Again")).No().ShouldBe("draft_published");
        (await ChangeAsync(given, draft, "charging.non_attendance", Sixty)).No().ShouldBe("draft_published");

        var late = (await given.BookAsync(e, await given.PersonAsync(await given.AgencyAsync()))).OrThrow().Booking;
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), officer, new TakeRegister.Entry(person.Id, Mark.Absent), new TakeRegister.Entry(late.PersonId, Mark.Absent));
        await given.ProposeAsync();
        ((await given.ChargeOfAsync(booking)).Proposed, (await given.ChargeOfAsync(late)).Proposed).ShouldBe((new Money(5000), new Money(6000)));
    }

    [Theory]
    [OnBoth("charging.non_attendance", """[{ "amount": -5 }]""", "pack_value_wrong")]
    [OnBoth("charging.non_attendance", """[{ "amount": "12.345" }]""", "pack_value_wrong")]
    [OnBoth("charging.non_attendance", """[{ "length": "full_day", "amount": 50 }, { "length": "full_day", "amount": 60 }]""", "pack_value_wrong")]
    [OnBoth("charging.cancellation_notice", """{ "count": 3, "unit": "fortnights" }""", "pack_value_wrong")]
    [OnBoth("charging.cancellation_notice", """{ "count": 3, "unit": "months" }""", "pack_value_wrong")]
    [OnBoth("charging.late_cancellation", """[{ "as": "late_cancellation" }]""", "pack_value_wrong")]
    [OnBoth("charging.attendance_fees", """[{ "percent_of_price": 130 }]""", "pack_value_wrong")]
    [OnBoth("charging.free_pizza", "yes", "pack_value_wrong")]
    [OnBoth("levels.level_1", "x", "not_to_be_tried")]
    public async Task A_change_that_makes_no_sense_is_refused_with_its_place(Database kind, string path, string value, string code)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var draft = await BegunAsync(given, await given.PersonAsync());

        var no = (await ChangeAsync(given, draft, path, value)).No!;

        (no.Code, no.Fields.Count).ShouldBe((code, 1));
        (await given.ReadAsync(db => db.Drafts.SingleAsync())).Content.ShouldBe(draft.Content);
    }

    [Theory, OnBoth]
    public async Task The_charging_rules_of_another_partnership_can_be_tried(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        await given.MissedAsync();
        var officer = await given.PersonAsync();
        var wigan = PacksHere.Document("wigan").ConfirmAll().Json;

        var draft = (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("As in the next town", wigan), given.Context(officer)))).OrThrow();

        (await ReplayAsync(given, draft))!.Total.Then.Pence.ShouldBe(10000);
        (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("Broken", "{}"), given.Context(officer)))).No().ShouldBe("not_a_pack");
        (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("Broken", "[1"), given.Context(officer)))).No().ShouldBe("not_a_pack");
        (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("Broken", "[1]"), given.Context(officer)))).No().ShouldBe("not_a_pack");
    }

    [Theory, OnBoth]
    public async Task A_draft_whose_policy_has_moved_on_is_not_published(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var draft = await BegunAsync(given, await given.PersonAsync());
        (await ChangeAsync(given, draft, "charging.non_attendance", Sixty)).OrThrow();
        await given.PolicyAsync(PacksHere.Document("oldham").ConfirmAll(), new(2026, 11, 24));

        (await PublishAsync(given, draft, new(2026, 11, 25), "Board, 20 November")).No().ShouldBe("policy_moved_on");
    }

    private static async Task<Draft> BegunAsync(Given given, Person officer) => (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("Sixty for everybody"), given.Context(officer)))).OrThrow();

    private static Task<Result<Draft>> ChangeAsync(Given given, Draft draft, string path, string value) => given.DoAsync(db => new ChangeDraft(db).DoAsync(new(draft.Id, path, value), given.Context()));

    private static Task<Result<PackVersion>> PublishAsync(Given given, Draft draft, DateOnly? from, string decision) => given.DoAsync(db => new PublishDraft(db, new(db), new(db)).DoAsync(new(draft.Id, from, decision), given.Context()));

    private static Task<ReplayBookings.Found?> ReplayAsync(Given given, Draft draft) => given.DoAsync(db => new ReplayBookings(db, new(db)).DoAsync(new(draft.Id), given.Context()));
}
