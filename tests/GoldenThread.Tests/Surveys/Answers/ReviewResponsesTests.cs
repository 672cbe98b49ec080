using GoldenThread.Foundation;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys;

[Requirement("R-158")]
public sealed class ReviewResponsesTests
{
    [Theory, OnBoth]
    public async Task Returned_forms_are_worked_through_and_each_is_marked_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (consultant, one, two) = (await given.PersonAsync(), await given.PersonAsync(), await given.PersonAsync());
        var wave = await given.WaveAsync();
        var links = await given.InvitedAsync(wave, one, two);
        await given.RespondAsync(links[0], ("confidence", "4"), ("used", "no"));
        (await SeeAsync(given, wave.Id)).Forms.Items.Single().Answers.Select(a => a.Item).ShouldBe(["confidence", "used"], ignoreOrder: true);
        await given.RespondAsync(links[1], ("confidence", "2"));

        var seen = await SeeAsync(given, wave.Id);
        seen.Waiting.ShouldBe(2);
        var first = seen.Forms.Items[0].Id;
        (await MarkAsync(given, consultant, wave.Id, first)).OrThrow().ShouldBe(1);
        (await MarkAsync(given, consultant, wave.Id, first)).OrThrow().ShouldBe(0, "twice is once");

        var later = await SeeAsync(given, wave.Id);
        later.Waiting.ShouldBe(1);
        later.Forms.Items[1].ShouldSatisfyAllConditions(f => f.Id.ShouldBe(first), f => f.ReviewedBy.ShouldBe(consultant.Name));
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == "form reviewed"))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Anonymous_answers_cannot_be_opened_one_by_one_and_nothing_ticked_says_so(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var consultant = await given.PersonAsync();
        var (anonymous, named) = (await given.WaveAsync(WaveKind.Anonymous), await given.WaveAsync());

        (await given.ReadAsync(db => new ReviewResponses(db).OfAsync(anonymous.Id, new(0), given.Context()))).No!.Code.ShouldBe("only_named");
        (await MarkAsync(given, consultant, anonymous.Id, Guid.CreateVersion7())).No!.Code.ShouldBe("not_there");
        (await MarkAsync(given, consultant, named.Id)).No!.Code.ShouldBe("nothing_reviewed");
    }

    private static async Task<ReviewResponses.Seen> SeeAsync(Given given, Guid wave) => (await given.ReadAsync(db => new ReviewResponses(db).OfAsync(wave, new(0), given.Context()))).OrThrow();

    private static Task<Result<int>> MarkAsync(Given given, GoldenThread.People.Person by, Guid wave, params Guid[] forms) =>
        given.DoAsync(db => new ReviewResponses(db).DoAsync(wave, forms, given.Context(by)));
}
