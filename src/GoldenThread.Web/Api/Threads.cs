using GoldenThread.Assurance;
using GoldenThread.People;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>Threads: each finding with its seven hops, their records, numbers and gaps; and the evidence that agencies file.</summary>
internal static class ThreadsApi
{
    private sealed record Filed(Guid? AgencyId, EvidenceKind? Kind, DateOnly? EffectiveOn, string? Summary, string? Measure = null);

    public static void MapThreads(this RouteGroupBuilder api)
    {
        api.MapGet("/threads", async (string? gap, int? year, Asked asked, ListThreads list, Visit visit, CancellationToken stop) =>
        {
            var code = Names.FromCode<GapCode>(gap);
            if (gap is { Length: > 0 } && code is null) return ApiProblem.Malformed(("gap", $"Ask for one of {string.Join(", ", Enum.GetValues<GapCode>().Select(Names.Code))}."));
            var threads = await list.OnAsync(new(year), visit.Reach(Right.SeeThread), visit.Context, stop);
            var matching = threads.All.Where(t => code is null || t.Hops.Any(h => h.Gap?.Code == code)).ToList();
            return Answers.List(new Paged<object>([.. matching.Skip(asked.Page.Skip).Take(asked.Page.Size).Select(Show)], matching.Count, asked.Page));
        }).Needs(Right.SeeThread);

        api.MapGet("/threads/{id:guid}", async (Guid id, FindingThread threads, Visit visit, CancellationToken stop) =>
            Answers.Found(await threads.OnAsync(id, visit.Reach(Right.SeeThread), visit.Context, stop) is { } thread ? Show(thread) : null)).Needs(Right.SeeThread);

        api.MapPost("/findings/{id:guid}/evidence", async (Guid id, Filed filed, FileEvidence file, Answers answers, Visit visit, CancellationToken stop) =>
        {
            if (filed is not { AgencyId: { } agency, Kind: { } kind, EffectiveOn: { } on })
                return ApiProblem.Malformed(("agencyId", "agencyId, kind, effectiveOn and summary are needed."));
            if (visit.Refuses(Right.FileEvidence, About.Agency(agency)) is { } no) return ApiProblem.Of(no);
            return answers.Created(
                await file.DoAsync(new(id, agency, kind, on, filed.Summary ?? "", filed.Measure), visit.Context, stop),
                e => new { e.Id, e.FindingId, e.AgencyId, e.Kind, e.EffectiveOn, e.Summary, e.Measure },
                e => $"threads/{e.FindingId}");
        }).Needs(Right.FileEvidence);
    }

    private static object Show(GatheredThread thread) => new
    {
        Finding = new { thread.Finding.Id, thread.Finding.Title, thread.Finding.Kind, thread.Finding.PublishedOn, thread.Finding.Theme, thread.Finding.Priority, thread.Finding.Source, AgencyIds = thread.Facts.Agencies.Select(a => a.AgencyId) },
        Hops = thread.Hops.Select(h => new
        {
            Hop = h.Kind,
            h.State,
            h.Words,
            Records = Records(h.Kind, thread),
            h.From,
            h.DueOn,
            Numbers = Numbers(h.Kind, thread),
            Gap = h.Gap is { } gap ? new { gap.Code, gap.Since, Why = $"{char.ToUpperInvariant(gap.What[0])}{gap.What[1..]}. {gap.Why}" } : null,
        }),
    };

    private static IEnumerable<object> Records(HopKind kind, GatheredThread thread) => kind switch
    {
        HopKind.Need => thread.Needs.Select(n => new { Kind = "need", n.Id, n.Title, On = n.RaisedOn, n.Status, n.OwnerId }),
        HopKind.Response => thread.Responses.Select(r => new { Kind = r.AnswerKind ?? "response", Id = r.AnswerId ?? r.Id, r.NeedId, r.Method, Title = r.AnswerTitle, On = r.ChosenOn, r.Why }),
        HopKind.Reach => thread.Events.Select(e => new { Kind = "event", e.Id, e.CourseId, e.Title, On = e.FirstDay, e.Booked, e.Attended }),
        HopKind.Embedding => thread.Facts.Agencies.Select(a => new { Kind = "agency", Id = a.AgencyId, Title = a.Name, On = a.EvidenceOn, a.Embedded, a.Reached, a.Attended, a.Headcount }),
        HopKind.Outcome => thread.Facts.Outcomes.Select(o => new { Kind = "outcome_measure", Title = o.Name, On = o.NamedOn, o.HasBaseline, o.HasAfter, o.Better }),
        _ => [],
    };

    private static object Numbers(HopKind kind, GatheredThread thread) => kind switch
    {
        HopKind.Need => new { Needs = thread.Needs.Count },
        HopKind.Response => new { Responses = thread.Responses.Count },
        HopKind.Reach => new { AgenciesReached = thread.Facts.Agencies.Count(a => a.Reached), AgenciesConcerned = thread.Facts.Agencies.Count, PeopleAttended = thread.Facts.Learning.Attended },
        HopKind.Learning => thread.Facts.Learning,
        HopKind.Practice => thread.Facts.Practice,
        HopKind.Embedding => new
        {
            Embedded = thread.Facts.Agencies.Count(a => a.Embedded == Embedded.Embedded),
            Partly = thread.Facts.Agencies.Count(a => a.Embedded == Embedded.Partly),
            NotEvidenced = thread.Facts.Agencies.Count(a => a.Embedded == Embedded.NotEvidenced),
            NoReply = thread.Facts.Agencies.Count(a => a.Embedded == Embedded.NoReply),
            AgenciesConcerned = thread.Facts.Agencies.Count,
        },
        _ => new { Measures = thread.Facts.Outcomes.Count, Better = thread.Facts.Outcomes.Count(o => o.Better) },
    };
}
