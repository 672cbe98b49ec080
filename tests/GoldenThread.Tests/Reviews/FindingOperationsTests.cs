using GoldenThread.Foundation;
using GoldenThread.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Reviews;

public sealed class FindingOperationsTests
{
    [Theory, OnBoth]
    public async Task A_finding_is_recorded_with_the_agencies_it_concerns(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var (school, police) = (await given.AgencyAsync("School"), await given.AgencyAsync("Police"));

        var finding = (await RecordAsync(given, officer, new(" I wanted them all to notice ", FindingKind.NationalReview, new(2024, 11, 26), "Child sexual abuse", [school.Id, police.Id], Summary: "Nobody asked."))).OrThrow();

        var kept = await given.ReadAsync(db => db.Findings.SingleAsync());
        (kept.Title, kept.Kind, kept.PublishedOn, kept.Summary, kept.RecordedById).ShouldBe(("I wanted them all to notice", FindingKind.NationalReview, new DateOnly(2024, 11, 26), "Nobody asked.", officer.Id));
        (await given.ReadAsync(db => db.FindingAgencies.Select(a => a.AgencyId).ToListAsync())).ShouldBe([school.Id, police.Id], ignoreOrder: true);
        var note = await given.LastNoteAsync(finding.Id);
        (note.Did, note.By, note.Values["agencies"].New).ShouldBe(("finding recorded", officer.Id, "Police; School"));
    }

    [Theory, OnBoth]
    public async Task What_is_not_filled_in_is_said_field_by_field_and_nothing_is_kept(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();

        var outcome = await RecordAsync(given, officer, new(null, FindingKind.Audit, new(2026, 11, 1), " ", [], Source: new string('x', 501)));

        outcome.No!.Fields.Keys.ShouldBe(["title", "theme", "source"], ignoreOrder: true);
        (await given.ReadAsync(db => db.Findings.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [OnBoth("2026-11-24", null)] // today
    [OnBoth("2026-11-25", "published_ahead")]
    public async Task A_finding_has_been_published(Database kind, string publishedOn, string? no)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();

        (await RecordAsync(given, officer, new("Title", FindingKind.LocalReview, DateOnly.Parse(publishedOn), "Theme", []))).No().ShouldBe(no);
    }

    [Theory, OnBoth]
    [Requirement("R-002")]
    public async Task An_agency_of_another_partnership_cannot_be_named(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        var officer = await given.PersonAsync();
        var theirs = await other.AgencyAsync();

        (await RecordAsync(given, officer, new("Title", FindingKind.Data, new(2026, 11, 1), "Theme", [theirs.Id]))).No().ShouldBe("no_such_agency");
    }

    [Theory, OnBoth]
    [Requirement("R-030")]
    public async Task A_change_keeps_what_stood_there_before_in_the_trail(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var (school, police) = (await given.AgencyAsync("School"), await given.AgencyAsync("Police"));
        var finding = await given.FindingAsync(officer, "Old title", agencies: school.Id);

        (await given.DoAsync(db => new ChangeFinding(db).DoAsync(finding.Id, new("New title", finding.Kind, finding.PublishedOn, finding.Theme, [police.Id]), given.Context(officer)))).OrThrow();

        var note = await given.LastNoteAsync(finding.Id);
        note.Did.ShouldBe("finding changed");
        note.Values.ShouldBe(new Dictionary<string, (string?, string?)> { ["title"] = ("Old title", "New title"), ["agencies"] = ("School", "Police") }, ignoreOrder: true);
        (await given.ReadAsync(db => db.FindingAgencies.Select(a => a.AgencyId).ToListAsync())).ShouldBe([police.Id]);
    }

    [Theory, OnBoth]
    public async Task Saving_a_finding_unchanged_leaves_no_entry(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var finding = await given.FindingAsync(officer);

        (await given.DoAsync(db => new ChangeFinding(db).DoAsync(finding.Id, new(finding.Title, finding.Kind, finding.PublishedOn, finding.Theme, []), given.Context(officer)))).OrThrow();

        (await given.ReadAsync(db => db.TrailEntries.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task That_no_learning_is_needed_is_said_with_a_reason_and_only_while_no_need_is_raised(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var officer = await given.PersonAsync();
        var (quiet, busy) = (await given.FindingAsync(officer), await given.FindingAsync(officer));
        await given.NeedAsync(officer, origin: new() { Kind = "finding", Id = busy.Id, Label = busy.Title });

        (await SayAsync(quiet, " ")).No!.Fields.Keys.ShouldBe(["why"]);
        (await SayAsync(quiet, "Our practice is the example the review praises")).OrThrow().NoNeedWhy.ShouldBe("Our practice is the example the review praises");
        (await SayAsync(quiet, "Again")).No().ShouldBe("no_need_already");
        (await SayAsync(busy, "Nothing here")).No().ShouldBe("finding_has_needs");

        Task<Result<Finding>> SayAsync(Finding finding, string why) => given.DoAsync(db => new SayNoNeed(db).DoAsync(new(finding.Id, why), given.Context(officer)));
    }

    private static Task<Result<Finding>> RecordAsync(Given given, GoldenThread.People.Person by, RecordFinding.Request request) =>
        given.DoAsync(db => new RecordFinding(db).DoAsync(request, given.Context(by)));
}
