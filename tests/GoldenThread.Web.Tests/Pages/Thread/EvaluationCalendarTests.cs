using System.Globalization;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Pages.Thread;

/// <summary>Time is moved, on the sample page, through the year after one event; each partnership's steps come on their day and no other.</summary>
[Requirement("R-155")]
public sealed class EvaluationCalendarTests
{
    private static readonly DateOnly _day = new(2026, 12, 3);

    [Theory]
    [OnBoth("oldham", "2026-11-19 learning_scale_before, 2026-12-03 learning_scale_after, 2026-12-03 evaluation_form, 2027-01-14 impact_review")]
    [OnBoth("nottinghamshire", "2026-12-03 course_evaluation, 2027-03-03 impact_evaluation")]
    [OnBoth("warrington", "2026-12-03 post_course_form, 2027-01-28 impact_review")]
    [OnBoth("wigan", "")]
    [Requirement("R-156"), Requirement("R-159"), Requirement("R-165"), Requirement("R-166"), Requirement("R-168"), Requirement("R-169")]
    public async Task Each_partnerships_steps_come_on_their_day(Database kind, string pack, string steps)
    {
        await using var app = await TestApp.StartAsync(kind);
        app.Given.On(new(2026, 11, 10));
        // Booked before the policy is adopted, so that what it asks of a booking is not the point here.
        var e = await app.Given.EventAsync(10);
        var booking = await app.Given.BookedAsync(e);
        await app.Given.PolicyAsync(pack);
        var coordinator = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var expected = steps.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => (On: DateOnly.ParseExact(s[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), Step: s[11..])).ToList();

        // The day before each step, and its day; at last a day a year on, when nothing more may come.
        foreach (var day in expected.SelectMany(x => new[] { x.On.AddDays(-1), x.On }).Append(_day).Append(_day.AddYears(1)).Where(d => d >= new DateOnly(2026, 11, 11)).Distinct().Order().ToList())
        {
            await MoveAsync(app, coordinator, day);
            if (day == _day)
            {
                app.Given.On(_day);
                (await app.Given.MarkAsync(await app.Given.SessionOfAsync(e), await app.Given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
                await MoveAsync(app, coordinator, day);
            }

            var asked = await app.Given.ReadAsync(db => (from i in db.Invitations join w in db.Waves on i.WaveId equals w.Id where i.PersonId == booking.PersonId select w.Step!).ToListAsync());
            asked.ShouldBe(expected.Where(x => x.On <= day).Select(x => x.Step), ignoreOrder: true, $"{day}");
            var listed = (await coordinator.PageAsync(app.At("/surveys"))).QuerySelector(".lede")!.TextContent;
            listed.ShouldStartWith(asked.Count switch { 0 => "Nothing has been asked yet", 1 => "One form", var n => $"{n} forms" });
        }
    }

    private static async Task MoveAsync(TestApp app, HttpClient browser, DateOnly day)
    {
        var moved = await browser.SendFormAsync(app.At("/sample-date"), new() { ["Day.Day"] = $"{day.Day}", ["Day.Month"] = $"{day.Month}", ["Day.Year"] = $"{day.Year}" });
        ((int)moved.StatusCode).ShouldBe(303, await moved.ErrorsAsync());
    }
}
