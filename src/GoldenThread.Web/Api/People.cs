using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.Web.Access;
using GoldenThread.Web.Ui;
using Microsoft.AspNetCore.Mvc;

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

        api.MapPost("/people/import", ImportAsync).Needs(Right.ImportPeople).Creates()
            .WithMetadata(new RequestSizeLimitAttribute(FileKind.MostBytes)).Accepts<string>("text/csv").Produces<ImportAnswer>();
    }

    /// <param name="request">The file is the body.</param>
    /// <param name="dryRun">Only look.</param>
    /// <param name="leaveOut">Take what can be taken and leave out the rest; without it one bad row leaves everything as it was.</param>
    /// <param name="complete">The file lists everybody: who is not in it has left.</param>
    /// <param name="agencyId">The agency whose staff it lists; without it each row names its organisation.</param>
    private static async Task<IResult> ImportAsync(HttpRequest request, ImportPeople import, ShowImport show, Visit visit, CancellationToken stop, bool dryRun = false, bool leaveOut = false, bool complete = false, Guid? agencyId = null)
    {
        if (request.ContentLength > FileKind.MostBytes) return new ApiProblem(413, Problem.Of(413).Code, Problem.Of(413).Detail);
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, stop);
        if (content.Length > FileKind.MostBytes) return new ApiProblem(413, Problem.Of(413).Code, Problem.Of(413).Detail);
        var asked = new ImportPeople.Request(new(content.ToArray(), "api.csv", agencyId, complete), dryRun, leaveOut);
        if (!(await import.DoAsync(asked, visit.Reach(Right.ImportPeople), visit.Context, stop)).Is(out var outcome, out var no)) return ApiProblem.Of(no);
        var lines = await show.LinesAsync(outcome.Shown.Import.Id, null, new(0, MostLines), visit.Context, stop);
        if (outcome.No is { } kept)
            return ApiProblem.Of(kept with { Fields = lines.Items.Where(l => l.Stored.Becomes is null).GroupBy(l => $"row {l.Stored.Row}").ToDictionary(g => g.Key, g => g.First().Stored.Words ?? "") });
        return Results.Ok(ImportAnswer.Of(outcome, lines));
    }

    private const int MostLines = 1000;

    /// <summary>What a staff list would change, or has changed. The first thousand lines; the page of the import has them all.</summary>
    private sealed record ImportAnswer(
        Guid Id, bool Applied, int Rows, int Unchanged, int Adds, int Changes, int Moves, int Leavers, int Reviews, int Conflicts, int Bad, IReadOnlyList<ImportedLine> Lines, int TotalLines)
    {
        public static ImportAnswer Of(ImportPeople.Outcome outcome, Paged<ShowImport.Line> lines)
        {
            var shown = outcome.Shown;
            return new(shown.Import.Id, outcome.Applied, shown.Import.Rows, shown.Import.Unchanged, shown.Of(LineKind.Add), shown.Of(LineKind.Change), shown.Of(LineKind.Move), shown.Of(LineKind.Leaver),
                shown.Of(LineKind.Review), shown.Of(LineKind.Conflict), shown.Of(LineKind.Bad), [.. lines.Items.Select(l => new ImportedLine(l.Stored.Row, l.Stored.Kind, l.Stored.Code, l.Stored.Words, l.Stored.Name, l.Stored.Email))], lines.Total);
        }
    }

    private sealed record ImportedLine(int Row, LineKind Kind, string? Code, string? Why, string Name, string Email);
}
