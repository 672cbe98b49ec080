using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Programme.Pathways;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

/// <summary>Pathways of the policy, with the courses an officer sets and how far somebody has come.</summary>
public sealed class PathwayTests
{
    [Fact]
    [Requirement("R-049")]
    public void Oldham_has_three_live_pathways_and_a_planned_one() =>
        PacksHere.Pack("oldham").Pathways.Or([]).Select(p => (p.Code, p.Status)).ShouldBe(
            [("domestic_abuse", PathwayStatus.Live), ("complex_contextual_safeguarding", PathwayStatus.Live), ("neglect", PathwayStatus.Live), ("child_sexual_abuse", PathwayStatus.Planned)]);

    [Theory, OnBoth]
    [Requirement("R-048"), Requirement("R-049")]
    public async Task An_officer_sets_the_courses_in_order_and_a_learner_sees_how_far_they_have_come(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var (first, second) = (await given.CourseAsync(new() { Title = "Neglect: the basics" }), await given.CourseAsync(new() { Title = "Neglect: the tools" }));
        (await SeeAsync(given, null)).Single(p => p.Code == "neglect").Steps.ShouldBeEmpty();

        (await DefineAsync(given, new("neglect", "Neglect", "core_1", "Social workers", [second.Id, first.Id]))).OrThrow();
        (await DefineAsync(given, new("neglect", "Neglect", "core_1", "Social workers", [first.Id, second.Id]))).OrThrow();
        var officer = await given.PersonAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());
        var e = await given.EventAsync(10, first);
        await given.BookedAsync(e, person);
        given.On(e.FirstDay);
        await given.MarkAsync(await given.SessionOfAsync(e), officer, new TakeRegister.Entry(person.Id, Mark.Attended));

        var row = (await SeeAsync(given, person.Id)).Single(p => p.Code == "neglect");
        (row.Level, row.JobRole, row.Done).ShouldBe(("Core 1", "Social workers", 1));
        row.Steps.Select(s => (s.Title, s.Done)).ShouldBe([("Neglect: the basics", true), ("Neglect: the tools", false)]);
        (await SeeAsync(given, officer.Id)).Single(p => p.Code == "neglect").Done.ShouldBe(0);
        (await given.ReadAsync(db => db.PathwaySteps.CountAsync())).ShouldBe(2);
    }

    [Theory, OnBoth]
    [Requirement("R-048")]
    public async Task A_pathway_that_cannot_be_is_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var course = await given.CourseAsync();

        (await DefineAsync(given, new("neglect", "Neglect", null, null, []))).No!.Fields.Keys.ShouldBe(["courses"]);
        (await DefineAsync(given, new("neglect", "Neglect", null, null, [course.Id, course.Id]))).No!.Fields.Keys.ShouldBe(["courses"]);
        (await DefineAsync(given, new("neglect", "Neglect", "level_9", null, [course.Id]))).No!.Fields.Keys.ShouldBe(["level"]);
        (await DefineAsync(given, new("moon", "Moon", null, null, [course.Id]))).No().ShouldBe("not_there");
        (await DefineAsync(given, new("neglect", "Neglect", null, null, [Guid.NewGuid()]))).No().ShouldBe("not_there");
    }

    [Theory, OnBoth]
    [Requirement("R-035")]
    public async Task In_Oldham_a_place_at_introduction_level_is_held_until_single_agency_training_is_recorded(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("oldham");
        var e = await given.EventAsync(10, await given.CourseAsync(new() { Title = "Foundation day", Level = "foundation" }));
        var (person, trained) = (await given.PersonAsync(await given.AgencyAsync(), "foundation"), await given.PersonAsync(await given.AgencyAsync(), "foundation"));
        await given.ShowAsync(trained, "single_agency_training", new(2026, 9, 1));

        var booking = await given.BookedAsync(e, person);
        (booking.State, booking.Because).ShouldBe((BookingState.Held, Holding.PrerequisiteMissing));
        (await given.BookedAsync(e, trained)).State.ShouldBe(BookingState.Confirmed);

        // Declared by the person and accepted by the manager is recorded too.
        var declared = (await given.DoAsync(db => new LogLearning(db).DoAsync(new(person.Id, "single_agency_training", EvidenceKind.AgencyTraining, new(2026, 11, 1), 120, null, "Our own training"), given.Context(person)))).OrThrow();
        (await ConfirmAsync(given)).ShouldBe(0);
        (await given.DoAsync(db => new DecideLearning(db, new(db)).DoAsync(new(declared.Id, true), given.Context(trained)))).OrThrow();
        (await ConfirmAsync(given)).ShouldBe(1);
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
    }

    private static Task<int> ConfirmAsync(Given given) => given.DoAsync(db => new ConfirmHeld(db, new(new(db)), Given.Site).DoAsync(given.Context()));

    private static Task<Result<Pathway>> DefineAsync(Given given, DefinePathway.Request request) => given.DoAsync(db => new DefinePathway(db, new(db)).DoAsync(request, given.Context()));

    private static Task<IReadOnlyList<SeePathways.Row>> SeeAsync(Given given, Guid? person) => given.DoAsync(db => new SeePathways(db, new(db)).OfAsync(person, given.Context()));
}
