using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Data.Invariants;
using GoldenThread.Foundation;
using GoldenThread.Learning;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Learning;

/// <summary>E-learning from being allocated to being finished, or charged for .</summary>
[Requirement("R-124")]
public sealed class ElearningTests
{
    [Theory, OnBoth]
    public async Task Twenty_five_pounds_are_proposed_on_the_day_after_the_twenty_eighth_and_go_to_the_manager(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (module, person, manager) = await WorldAsync(given, "wigan");
        var enrolment = (await EnrolAsync(given, module, person)).OrThrow();
        (await given.OutboxAsync(person.Email)).ShouldContain(m => m.Text.Contains("Tuesday 22 December 2026") && m.Text.Contains("£25"));

        given.On(new(2026, 12, 22));
        (await ProposeAsync(given)).ShouldBe(0);
        given.On(new(2026, 12, 23));
        (await ProposeAsync(given)).ShouldBe(1);
        (await ProposeAsync(given)).ShouldBe(0);

        var charge = (await given.ChargesAsync()).ShouldHaveSingleItem();
        (charge.OriginKind, charge.OriginId, charge.Code, charge.Proposed, charge.State, charge.PayerEmail).ShouldBe(("enrolment", enrolment.Id, ChargeCode.ElearningNotCompleted, new Money(2500), ChargeState.Proposed, manager.Email));
        (charge.HappenedOn, charge.OriginLabel).ShouldBe((new DateOnly(2026, 12, 22), "Basic awareness"));
        (await given.ReadAsync(db => new MoneyAddsUp().FindAsync(db, given.Context(), default))).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task What_is_finished_in_time_costs_nothing_and_counts_as_learnt_and_late_it_is_still_put_to_an_officer(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (module, person, _) = await WorldAsync(given, "wigan");
        var (inTime, late) = ((await EnrolAsync(given, module, person)).OrThrow(), (await EnrolAsync(given, module, await given.PersonAsync(await given.AgencyAsync()))).OrThrow());
        (await RecordAsync(given, inTime, finished: false, by: Given.As(person))).OrThrow();
        given.On(new(2026, 12, 28));
        (await RecordAsync(given, inTime, new(2026, 12, 22))).OrThrow();
        (await RecordAsync(given, late, new(2026, 12, 23))).OrThrow();

        await ProposeAsync(given);

        (await given.ChargesAsync()).ShouldHaveSingleItem().OriginId.ShouldBe(late.Id);
        var rows = (await ListAsync(given)).Items.ToDictionary(r => r.Id);
        (rows[inTime.Id].Standing, rows[inTime.Id].StartedOn, rows[late.Id].Standing).ShouldBe((EnrolmentStanding.Finished, new DateOnly(2026, 11, 24), EnrolmentStanding.FinishedLate));
    }

    [Theory, OnBoth]
    [Requirement("R-137")]
    public async Task Finishing_counts_towards_what_a_post_asks_and_a_charge_follows_when_the_record_is_put_right(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (_, person, _) = await WorldAsync(given, "warrington");
        var module = (await given.DoAsync(db => new AddModule(db, new(db)).DoAsync(new(Given.Officer, "Level 1 online", "https://learn.example.org/1", "level_1", 90), given.Context()))).OrThrow();
        var enrolment = (await EnrolAsync(given, module, person)).OrThrow();
        (await RecordAsync(given, enrolment)).OrThrow();

        var learnt = await given.ReadAsync(db => db.Achievements.SingleAsync(a => a.PersonId == person.Id));
        (learnt.Requirement, learnt.Minutes, learnt.Evidence.Kind, learnt.Evidence.Label).ShouldBe(("level_1", 90, "enrolment", "Level 1 online"));
        given.On(new(2027, 3, 1));
        (await ProposeAsync(given)).ShouldBe(0, "the policy charges nothing for e-learning");
        (await ListAsync(given)).Items.ShouldAllBe(r => r.By == null);
    }

    [Theory, OnBoth]
    public async Task Nobody_is_enrolled_twice_finishes_for_themselves_or_before_the_day(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (module, person, manager) = await WorldAsync(given, "wigan");
        var enrolment = (await EnrolAsync(given, module, person, Given.As(person))).OrThrow();

        (await EnrolAsync(given, module, person)).No().ShouldBe("enrolled_already");
        (await RecordAsync(given, enrolment, by: Given.As(person))).No().ShouldBe("not_allowed");
        (await RecordAsync(given, enrolment, by: Given.As(await given.PersonAsync()))).No!.Kind.ShouldBe(RefusalKind.NotThere);
        (await RecordAsync(given, enrolment, new(2026, 11, 25))).No().ShouldBe("in_future");
        (await RecordAsync(given, enrolment, new(2026, 11, 23))).No().ShouldBe("before_allocated");
        (await RecordAsync(given, enrolment)).OrThrow();
        (await RecordAsync(given, enrolment)).No().ShouldBe("finished_already");
        (await EnrolAsync(given, module, manager, Given.As(person))).No().ShouldBe("no_such_person");
        (await EnrolAsync(given, module, person)).OrThrow();
        enrolment.AllocatedById.ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task A_module_needs_a_title_of_its_own_and_a_real_address(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await WorldAsync(given, "wigan");

        (await AddAsync(given, null)).No().ShouldBe("not_filled_in");
        (await AddAsync(given, "Basic awareness")).No().ShouldBe("title_taken");
        (await AddAsync(given, "Other", "javascript:alert(1)")).No().ShouldBe("not_filled_in");
        (await AddAsync(given, "Other", requirement: "level_9")).No().ShouldBe("no_such_requirement");
        var somebody = await given.PersonAsync();
        (await given.DoAsync(db => new AddModule(db, new(db)).DoAsync(new(Given.As(somebody), "Other"), given.Context()))).No().ShouldBe("not_allowed");
    }

    [Theory]
    [InlineData(null, null, "2026-12-22", "2026-12-22", EnrolmentStanding.NotStarted)]
    [InlineData(null, null, "2026-12-22", "2026-12-23", EnrolmentStanding.Overdue)]
    [InlineData(null, "2026-12-01", "2026-12-22", "2026-12-22", EnrolmentStanding.Started)]
    [InlineData("2026-12-22", "2026-12-01", "2026-12-22", "2027-01-01", EnrolmentStanding.Finished)]
    [InlineData("2026-12-23", "2026-12-01", "2026-12-22", "2027-01-01", EnrolmentStanding.FinishedLate)]
    [InlineData(null, null, null, "2030-01-01", EnrolmentStanding.NotStarted)]
    public void Where_an_enrolment_stands(string? completed, string? started, string? deadline, string today, EnrolmentStanding expected) =>
        EnrolmentDeadline.Stands(Day(completed), Day(started), Day(deadline), Day(today)!.Value).ShouldBe(expected);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(ElearningModule Module, Person Person, Person Manager)> WorldAsync(Given given, string slug)
    {
        await given.PolicyAsync(slug);
        var agency = await given.AgencyAsync();
        var manager = await given.PersonAsync(agency);
        return ((await AddAsync(given, "Basic awareness")).OrThrow(), await given.PersonAsync(agency, manager: manager), manager);
    }

    private static Task<Result<ElearningModule>> AddAsync(Given given, string? title, string? link = null, string? requirement = null) =>
        given.DoAsync(db => new AddModule(db, new(db)).DoAsync(new(Given.Officer, title, link, requirement), given.Context()));

    private static Task<Result<Enrolment>> EnrolAsync(Given given, ElearningModule module, Person person, Caller? by = null) =>
        given.DoAsync(db => new Enrol(db, new(db), new(db), Given.Site).DoAsync(new(module.Id, by ?? Given.Officer) { PersonId = person.Id }, given.Context()));

    private static Task<Result<Enrolment>> RecordAsync(Given given, Enrolment enrolment, DateOnly? on = null, bool finished = true, Caller? by = null) =>
        given.DoAsync(db => new RecordCompletion(db, new(db), new(db)).DoAsync(new(enrolment.Id, finished, on, by ?? Given.Officer), given.Context()));

    private static Task<Paged<ListEnrolments.Row>> ListAsync(Given given) => given.DoAsync(db => new ListEnrolments(db, new(db)).DoAsync(new(), new() { All = true }, given.Context()));

    private static Task<int> ProposeAsync(Given given) => given.DoAsync(db => new ProposeElearningCharges(db, new(db), new(db, new(db), Given.Site)).DoAsync(given.Context()));
}
