using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.People;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Reviews;

public sealed class FindingThreadTests
{
    private static readonly Reach _all = new() { All = true };

    [Theory, OnBoth]
    [Requirement("R-071")]
    public async Task A_need_and_its_finding_know_each_other(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var officer = await given.PersonAsync();
        var school = await given.AgencyAsync("School");
        var finding = await given.FindingAsync(officer, agencies: school.Id);

        var need = (await RaiseAsync(given, officer, finding)).OrThrow();

        (need.Origin.Kind, need.Origin.Id, need.Origin.Label, need.Theme, need.Source).ShouldBe(("finding", finding.Id, finding.Title, finding.Theme, "reviews"));
        var found = await given.DoAsync(db => new FindFinding(db).DoAsync(finding.Id, _all, given.Context()));
        found!.Needs.Single().Need.Id.ShouldBe(need.Id);
        found.Agencies.Single().Name.ShouldBe("School");
        (await given.LastNoteAsync(finding.Id)).Values["need"].New.ShouldBe(need.Id.ToString());
    }

    [Theory, OnBoth]
    public async Task Raising_a_need_takes_back_that_none_is_needed(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var finding = await given.FindingAsync(officer);
        (await given.DoAsync(db => new SayNoNeed(db).DoAsync(new(finding.Id, "Nothing new"), given.Context(officer)))).OrThrow().NoNeedOn.ShouldBe(new DateOnly(2026, 11, 24));

        (await RaiseAsync(given, officer, finding)).OrThrow();

        var kept = await given.ReadAsync(db => db.Findings.SingleAsync());
        (kept.NoNeedWhy, kept.NoNeedOn).ShouldBe((null, null));
        (await given.ReadAsync(db => db.TrailEntries.Where(e => e.AboutId == finding.Id).Select(e => e.Did).ToListAsync())).ShouldContain("no need taken back");
    }

    [Theory, OnBoth]
    public async Task Saying_that_none_is_needed_and_raising_one_at_once_never_leaves_both(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var finding = await given.FindingAsync(officer);

        await Task.WhenAll(
            Task.Run(() => given.DoAsync(db => new SayNoNeed(db).DoAsync(new(finding.Id, "Nothing new"), given.Context(officer)))),
            Task.Run(() => RaiseAsync(given, officer, finding)));

        (await given.ReadAsync(db => db.Needs.CountAsync())).ShouldBe(1);
        (await given.ReadAsync(db => db.Findings.Select(f => f.NoNeedWhy).SingleAsync())).ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task The_list_says_how_far_each_finding_has_come(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (officer, owner) = (await given.PersonAsync(), await given.PersonAsync());
        var bare = await given.FindingAsync(officer, "Bare", publishedOn: new(2026, 11, 5));
        var settled = await given.FindingAsync(officer, "Settled", publishedOn: new(2026, 11, 4));
        (await given.DoAsync(db => new SayNoNeed(db).DoAsync(new(settled.Id, "Nothing new"), given.Context(officer)))).OrThrow();
        var raised = await given.FindingAsync(officer, "Raised", publishedOn: new(2026, 11, 3));
        (await RaiseAsync(given, officer, raised, owner)).OrThrow();
        var answered = await given.FindingAsync(officer, "Answered", publishedOn: new(2026, 11, 2));
        var need = (await RaiseAsync(given, officer, answered)).OrThrow();
        (await given.DoAsync(db => new AnswerNeed(db).DoAsync(new(need.Id, ResponseMethod.Guidance, "One page"), given.Context(officer)))).OrThrow();
        var closed = await given.FindingAsync(officer, "Closed", publishedOn: new(2026, 11, 1));
        await given.NeedAsync(officer, NeedStatus.Closed, origin: new() { Kind = "finding", Id = closed.Id, Label = closed.Title });

        var rows = (await ListAsync(new())).Items;

        rows.Select(r => (r.Title, r.Stands)).ShouldBe([
            ("Bare", FirstHalf.NoNeedYet), ("Settled", FirstHalf.NoLearningNeeded), ("Raised", FirstHalf.NoResponseYet), ("Answered", FirstHalf.Answered), ("Closed", FirstHalf.Closed)]);
        rows.Select(r => r.Owner).ShouldBe([null, null, owner.Name, null, null]);
        foreach (var row in rows) (await ListAsync(new(Stands: row.Stands))).Items.Select(r => r.Id).ShouldBe([row.Id]);
        (await ListAsync(new(Text: "SETTLED"))).Items.Single().Id.ShouldBe(settled.Id);
        bare.Id.ShouldBe(rows[0].Id);

        Task<Paged<ListFindings.Row>> ListAsync(ListFindings.Request request) => given.DoAsync(db => new ListFindings(db).DoAsync(request, _all, given.Context()));
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task Anybody_sees_what_is_published_and_an_agency_also_what_concerns_it(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var (school, police) = (await given.AgencyAsync(), await given.AgencyAsync());
        var national = await given.FindingAsync(officer, kind: FindingKind.NationalReview);
        var ours = await given.FindingAsync(officer, kind: FindingKind.Audit, agencies: school.Id);
        var theirs = await given.FindingAsync(officer, kind: FindingKind.Audit, agencies: police.Id);

        (await SeenAsync(new() { Published = true })).ShouldBe([national.Id]);
        (await SeenAsync(new() { Published = true, AgencyIds = new HashSet<Guid> { school.Id } })).ShouldBe([national.Id, ours.Id], ignoreOrder: true);
        (await SeenAsync(_all)).ShouldBe([national.Id, ours.Id, theirs.Id], ignoreOrder: true);
        (await given.DoAsync(db => new FindFinding(db).DoAsync(theirs.Id, new() { Published = true, AgencyIds = new HashSet<Guid> { school.Id } }, given.Context()))).ShouldBeNull();

        async Task<IEnumerable<Guid>> SeenAsync(Reach reach) => (await given.DoAsync(db => new ListFindings(db).DoAsync(new(), reach, given.Context()))).Items.Select(r => r.Id);
    }

    private static Task<Result<Need>> RaiseAsync(Given given, Person by, Finding finding, Person? owner = null) =>
        given.DoAsync(db => new RaiseNeedFromFinding(db, new(db, new(db))).DoAsync(new(finding.Id, new("Ask the second question", [], "reviews", OwnerId: owner?.Id), Accepted: true), given.Context(by)));
}
