using GoldenThread.Charging;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

/// <summary>Days of trainers given earn places; a place is used once and never twice.</summary>
public sealed class TrainerCreditTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 10)]
    [InlineData(3, 10)]
    [InlineData(11, 50)]
    [InlineData(-2, 0)]
    public void Whole_days_earn_places(int halfDays, int places) => CreditBalance.Earned(new() { TrainerDays = 1, FreePlaces = 10 }, halfDays).ShouldBe(places);

    [Theory, OnBoth]
    public async Task An_agency_that_lent_a_trainer_attends_free_until_its_places_are_used(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync(WithCredit());
        var university = await given.AgencyAsync("University", LegalKind.University);
        var officer = await given.PersonAsync();
        (await GiveAsync(given, university, 2, officer)).OrThrow();
        var e = await given.HalfDayAsync();
        var people = new List<Person>();
        for (var i = 0; i < 3; i++) people.Add(await given.PersonAsync(university));
        foreach (var person in people) (await given.BookAsync(e, person)).OrThrow();
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), officer, [.. people.Select(p => new TakeRegister.Entry(p.Id, Mark.Attended))]);

        await given.ProposeAsync();
        await given.ProposeAsync();

        (await given.ChargesAsync()).ShouldHaveSingleItem().Code.ShouldBe(ChargeCode.AttendanceFee);
        var row = (await given.DoAsync(db => new TrainerCredits(db, new(db)).DoAsync(new() { All = true }, given.Context()))).Rows.ShouldHaveSingleItem();
        (row.Earned, row.Used, row.Left).ShouldBe((2, 2, 0));
    }

    [Theory, OnBoth]
    public async Task Days_are_refused_where_the_policy_gives_nothing_for_them_or_they_make_no_sense(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync();
        var officer = await given.PersonAsync();

        (await GiveAsync(given, agency, 2, officer)).No().ShouldBe("no_trainer_credit");
        (await GiveAsync(given, agency, 0, officer)).No().ShouldBe("days_out_of_range");
        (await given.DoAsync(db => new GiveTrainerDays(db, new(db)).DoAsync(new(agency.Id, new(2026, 11, 25), 2, "Neglect"), given.Context(officer)))).No().ShouldBe("in_the_future");
    }

    private static Task<Result<TrainerCreditEntry>> GiveAsync(Given given, Agency agency, int halfDays, Person officer) => given.DoAsync(db => new GiveTrainerDays(db, new(db)).DoAsync(new(agency.Id, new(2026, 11, 20), halfDays, "Neglect"), given.Context(officer)));

    /// <summary>One day earns two places, here.</summary>
    private static PackDocument WithCredit() => PacksHere.Document("warrington").ConfirmAll().WithTried("charging.trainer_credit", """{ "trainer_days": 1, "free_places": 2 }""").OrThrow();
}
