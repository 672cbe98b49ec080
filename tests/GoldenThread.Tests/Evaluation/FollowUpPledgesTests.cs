using GoldenThread.Evaluation;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Evaluation;

[Requirement("R-162")]
public sealed class FollowUpPledgesTests
{
    [Theory, OnBoth]
    public async Task What_was_returned_is_reviewed_and_what_was_not_is_written_about_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (e, person) = await given.CameAsync();
        var officer = await given.PersonAsync();
        var done = (await given.PledgeAsync(e.Id, person, "One")).OrThrow();
        var silent = (await given.PledgeAsync(e.Id, person, "Two")).OrThrow();
        (await given.ReviewPledgesAsync(e.CourseId, officer, done.Id)).No!.Code.ShouldBe("not_returned");
        (await given.WriteAgainAsync(e.CourseId)).No!.Code.ShouldBe("nobody_to_follow_up", "not due yet");

        given.On(done.By);
        (await given.ReturnPledgeAsync(done.Id, PledgeOutcome.Done)).OrThrow();
        (await given.ReviewPledgesAsync(e.CourseId, officer, done.Id, silent.Id)).OrThrow().ShouldBe(1);
        (await given.ReadAsync(db => db.Pledges.SingleAsync(p => p.Id == done.Id))).ReviewedById.ShouldBe(officer.Id);
        (await given.ReviewPledgesAsync(e.CourseId, officer, done.Id)).No!.Code.ShouldBe("not_returned", "once");

        (await given.RemindPledgesAsync()).ShouldBe(1);
        (await given.WriteAgainAsync(e.CourseId)).No!.Code.ShouldBe("nobody_to_follow_up", "nobody twice within a week");
        for (var week = 1; week <= 2; week++) (await given.On(done.By.AddDays(7 * week)).RemindPledgesAsync()).ShouldBe(1);
        given.On(done.By.AddDays(30));
        (await given.RemindPledgesAsync()).ShouldBe(0, "the usual reminders have run out");
        (await given.WriteAgainAsync(e.CourseId)).OrThrow().ShouldBe(1);
        (await given.ReadAsync(db => db.MailMessages.CountAsync(m => m.AboutId == silent.Id))).ShouldBe(4);

        var seen = (await given.DoAsync(db => new CoursePledges(db).OfAsync(e.CourseId, new() { All = true }, new(0, 20), given.Context())))!;
        (seen.ToReview, seen.ToFollowUp).ShouldBe((0, 0));
        (await given.DoAsync(db => new CoursePledges(db).OfAsync(Guid.NewGuid(), new() { All = true }, new(0, 20), given.Context()))).ShouldBeNull();
    }
}
