using GoldenThread.Foundation;
using GoldenThread.Framework.OwnTraining;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Framework;

/// <summary>An agency's own induction and role training, with completion by person, beside the framework as the least that is asked.</summary>
public sealed class OwnTrainingTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory, OnBoth]
    [Requirement("R-052")]
    public async Task An_agency_asks_its_induction_and_records_who_has_completed_it(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var (agency, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (done, late, stranger) = (await given.StaffAsync(agency, "1"), await given.StaffAsync(agency, "1"), await given.StaffAsync(other, "1"));
        var own = (await AskAsync(given, new(agency.Id, "Our first week") { Covers = "Child protection duties; what to do when concerned", WithinDays = 14 })).OrThrow();

        (await RecordAsync(given, agency, own, done)).OrThrow().ShouldBe(1);
        (await RecordAsync(given, agency, own, done)).OrThrow().ShouldBe(1);

        var row = (await SeeAsync(given, agency)).Rows.ShouldHaveSingleItem();
        (row.InDate, row.People.Count).ShouldBe((1, 2));
        row.People.Single(p => p.PersonId == late.Id).Standing.ShouldBe(new(Standing.Overdue, new(2020, 1, 15)));
        (await given.ReadAsync(db => db.Achievements.CountAsync(a => a.PersonId == done.Id))).ShouldBe(1);
        (await given.DoAsync(db => new SeeOwn(db).OfPersonAsync(done.Id, given.Context()))).ShouldHaveSingleItem().Standing.Standing.ShouldBe(Standing.Current);
        (await given.DoAsync(db => new SeeOwn(db).OfPersonAsync(stranger.Id, given.Context()))).ShouldBeEmpty();
        (await RecordAsync(given, agency, own, stranger)).No().ShouldBe("not_there");
        (await given.DoAsync(db => new RecordOwn(db, new(db)).DoAsync(new(agency.Id, own.Id, [late.Id], _today.AddDays(1)), given.Context()))).No!.Fields.Keys.ShouldBe(["on"]);
    }

    [Theory, OnBoth]
    [Requirement("R-052")]
    public async Task Training_for_a_role_is_asked_of_those_who_carry_it_and_no_more_once_it_has_ended(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();
        var (lead, worker) = (await given.StaffAsync(agency, "1", role: "designated_safeguarding_lead"), await given.StaffAsync(agency, "1"));
        var own = (await AskAsync(given, new(agency.Id, "Lead briefing") { Kind = OwnKind.RoleSpecific, Role = "designated_safeguarding_lead", RenewMonths = 12 })).OrThrow();

        (await SeeAsync(given, agency)).Rows.Single().People.Select(p => p.PersonId).ShouldBe([lead.Id]);
        (await given.DoAsync(db => new SeeOwn(db).OfPersonAsync(worker.Id, given.Context()))).ShouldBeEmpty();
        (await given.DoAsync(db => new EndOwn(db).DoAsync(agency.Id, own.Id, given.Context()))).OrThrow();
        (await SeeAsync(given, agency)).Rows.ShouldBeEmpty();
        var other = await given.AgencyAsync();
        (await given.DoAsync(db => new EndOwn(db).DoAsync(other.Id, own.Id, given.Context()))).No().ShouldBe("not_there");
    }

    [Theory, OnBoth]
    [Requirement("R-047")]
    public async Task Own_training_that_asks_less_than_the_framework_says_so(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var agency = await given.AgencyAsync();

        (await AskAsync(given, new(agency.Id, "Ours, rarer") { Kind = OwnKind.RoleSpecific, Role = "governor", WithinDays = 365, RenewMonths = 48, Beside = "level_1" })).OrThrow();
        (await AskAsync(given, new(agency.Id, "Ours, stricter") { Kind = OwnKind.RoleSpecific, Role = "governor", WithinDays = 30, RenewMonths = 12, Beside = "level_1" })).OrThrow();

        var rows = (await SeeAsync(given, agency)).Rows;
        rows.Single(r => r.Own.Name == "Ours, rarer").Short.ShouldBe(["It gives 365 days to start with; the framework gives 3 months.", "It is renewed after 4 years; the framework asks it again after 3 years."]);
        rows.Single(r => r.Own.Name == "Ours, stricter").Short.ShouldBeEmpty();
        (await AskAsync(given, new(agency.Id, "Beside nothing") { Kind = OwnKind.RoleSpecific, Role = "governor", Beside = "level_99" })).No!.Fields.Keys.ShouldBe(["beside"]);
        (await AskAsync(given, new(agency.Id, "Ours, rarer") { Kind = OwnKind.RoleSpecific, Role = "governor" })).No().ShouldBe("asked_already");
        (await AskAsync(given, new(agency.Id, "Induction"))).No!.Fields.Keys.ShouldBe(["covers"]);
        (await AskAsync(given, new(agency.Id, "For nobody") { Kind = OwnKind.RoleSpecific })).No!.Fields.Keys.ShouldBe(["role"]);
    }

    [Theory]
    [InlineData(90, 36, 3, 36, 0)]
    [InlineData(92, 36, 3, 36, 0)]
    [InlineData(93, 36, 3, 36, 1)]
    [InlineData(0, 36, 3, 36, 1)]
    [InlineData(90, 0, 3, 36, 1)]
    [InlineData(0, 0, 3, 36, 2)]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(500, 500, 0, 0, 0)]
    [Requirement("R-047")]
    public void What_the_framework_leaves_open_cannot_be_fallen_short_of(int ownDays, int ownMonths, int firstMonths, int renewalMonths, int faults)
    {
        Asked Ask(Stretch first, Stretch renewal) => new() { Code = "x", Name = "x", Force = RequirementForce.Mandatory, First = first, Renewal = renewal };

        MinimumStandard.Short(Ask(new(0, ownDays), new(ownMonths, 0)), Ask(new(firstMonths, 0), new(renewalMonths, 0))).Count.ShouldBe(faults);
    }

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static Task<Result<AgencyRequirement>> AskAsync(Given given, AskOwn.Request request) => given.DoAsync(db => new AskOwn(db).DoAsync(request, given.Context()));

    private static Task<Result<int>> RecordAsync(Given given, Agency agency, AgencyRequirement own, params Person[] people) =>
        given.DoAsync(db => new RecordOwn(db, new(db)).DoAsync(new(agency.Id, own.Id, [.. people.Select(p => p.Id)], _today), given.Context()));

    private static async Task<SeeOwn.Found> SeeAsync(Given given, Agency agency) => (await given.DoAsync(db => new SeeOwn(db).OfAsync(agency.Id, given.Context())))!;
}
