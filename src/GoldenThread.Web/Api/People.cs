using GoldenThread.People;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>People, as far as the caller's right reaches. Names never stand in an address: searching is a POST.</summary>
internal static class PeopleApi
{
    private sealed record Search(string? Text = null, string? Cursor = null);

    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/people", async (Asked asked, FindPeople find, Visit visit, CancellationToken stop) =>
            Answers.List(await find.DoAsync(null, visit.Reach(Right.SeePeople), asked.Page, visit.Context, stop))).Needs(Right.SeePeople);

        api.MapPost("/people/search", async (Search search, FindPeople find, Visit visit, CancellationToken stop) =>
            PageOf.TryRead(search.Cursor, out var page, 50)
                ? Answers.List(await find.DoAsync(search.Text, visit.Reach(Right.SeePeople), page, visit.Context, stop))
                : ApiProblem.Malformed(("cursor", "Use the cursor that “next” gave."))).Needs(Right.SeePeople);
    }
}
