using GoldenThread.Data.Invariants;
using GoldenThread.Data.Samples;
using GoldenThread.Foundation;
using GoldenThread.Programme;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Samples;

public sealed class LoadSampleTests
{
    [Theory, OnBoth]
    public async Task Every_pack_gets_a_partnership_of_at_least_four_hundred_people(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind);

        var partnerships = await sample.PartnershipsAsync();
        partnerships.Select(p => p.Slug).ShouldBe(PacksHere.Library.Slugs.Order(StringComparer.Ordinal));
        partnerships.ShouldAllBe(p => p.SampleData);
        foreach (var partnership in partnerships)
            (await sample.InAsync(partnership, db => db.People.CountAsync())).ShouldBeGreaterThanOrEqualTo(400, partnership.Slug);
    }

    [Fact]
    public async Task The_same_day_gives_the_same_rows_on_both_databases_every_time()
    {
        Assert.SkipWhen(TestDb.PostgresServer is null, "Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test");
        await using var once = await Sample.LoadAsync(Database.Sqlite);
        await using var again = await Sample.LoadAsync(Database.Sqlite);
        await using var elsewhere = await Sample.LoadAsync(Database.Postgres);

        var expected = await once.FingerprintAsync();
        (await again.FingerprintAsync()).ShouldBe(expected);
        (await elsewhere.FingerprintAsync()).ShouldBe(expected);
    }

    [Theory, OnBoth]
    public async Task Every_promise_that_verify_checks_holds(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind);
        await using var db = sample.Open();
        Invariant[] all = [new NoEventOverfull(), new OneLiveBookingEach(), new NobodyPassedOver(), new StateIsFoldOfHistory(), new EachStepIsTold(), new KeysStayInside(), new MoneyAddsUp()];

        (await new Verify(db, new(sample.Test.Settings), all).DoAsync(Sample.Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Jobs_find_nothing_left_over_from_what_never_happened()
    {
        await using var sample = await Sample.LoadAsync(Database.Sqlite);
        foreach (var partnership in await sample.PartnershipsAsync())
        {
            (await sample.InAsync(partnership, db => db.Bookings.CountAsync(b => b.State == BookingState.Held && b.HeldUntil <= Sample.Now))).ShouldBe(0, "nothing to lapse");
            (await sample.InAsync(partnership, db => db.MailMessages.CountAsync())).ShouldBe(0, "nothing to send");
        }
    }

    [Fact]
    public async Task A_year_later_the_sample_lies_around_that_day()
    {
        await using var sample = await Sample.LoadAsync(Database.Sqlite, now: Sample.Now.AddYears(1));
        var today = London.DateOf(Sample.Now.AddYears(1));

        foreach (var partnership in await sample.PartnershipsAsync())
        {
            (await sample.InAsync(partnership, db => db.Events.CountAsync(e => e.FirstDay == today.AddDays(1)))).ShouldBeGreaterThan(0);
            (await sample.InAsync(partnership, db => db.Events.CountAsync(e => e.FirstDay > today))).ShouldBeGreaterThan(12);
            (await sample.InAsync(partnership, db => db.Events.CountAsync(e => e.FirstDay < today))).ShouldBeGreaterThan(25);
        }
    }

    [Theory, OnBoth]
    public async Task A_database_that_holds_something_is_left_alone(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var db = given.Open();

        (await new LoadSample(db, PacksHere.Library).DoAsync(new(SampleSize.Small), Sample.Now)).No!.Code.ShouldBe("not_empty");
        await using var work = await db.SharedAsync(write: false);
        (await db.Partnerships.CountAsync()).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_loaded_sample_is_not_loaded_again(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind);
        await using var db = sample.Open();

        (await new LoadSample(db, PacksHere.Library).DoAsync(new(SampleSize.Small), Sample.Now)).No!.Code.ShouldBe("not_empty");
    }

    [Fact]
    public async Task A_load_that_was_stopped_goes_on_where_it_ended()
    {
        await using var whole = await Sample.LoadAsync(Database.Sqlite);
        await using var test = await TestDb.CreateAsync(Database.Sqlite);
        await using (var db = test.Open())
        {
            using var stop = new CancellationTokenSource();
            var load = new LoadSample(db, PacksHere.Library).DoAsync(new(SampleSize.Small), Sample.Now, _ => stop.Cancel(), stop.Token);
            await Should.ThrowAsync<OperationCanceledException>(load);
        }

        await using (var db = test.Open()) (await new LoadSample(db, PacksHere.Library).DoAsync(new(SampleSize.Small), Sample.Now)).No.ShouldBeNull();

        (await new Sample(test).FingerprintAsync()).ShouldBe(await whole.FingerprintAsync());
    }

    [Fact]
    public async Task A_pack_that_is_not_there_is_refused()
    {
        await using var test = await TestDb.CreateAsync(Database.Sqlite);
        await using var db = test.Open();

        (await new LoadSample(db, PacksHere.Library).DoAsync(new(SampleSize.Town, Slug: "nowhere"), Sample.Now)).No!.Code.ShouldBe("no_such_pack");
    }
}
