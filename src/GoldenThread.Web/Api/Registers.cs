using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>The register of a session. A program says which marks it had seen; without that, a colleague's differing mark stands beside its own.</summary>
internal static class RegistersApi
{
    private sealed record Taken(IReadOnlyList<OneMark>? Marks);

    private sealed record OneMark(Guid? PersonId, Mark? Mark, TimeOnly? Arrived = null, TimeOnly? Left = null, int Seen = 0, DateTime? DeviceAt = null);

    public static void MapRegisters(this RouteGroupBuilder api)
    {
        api.MapPut("/sessions/{id:guid}/register", async (Guid id, Taken taken, TakeRegister takeRegister, RegisterSheet sheet, Visit visit, CancellationToken stop) =>
        {
            if (taken.Marks is not { Count: > 0 } marks || marks.Any(m => m is not { PersonId: not null, Mark: not null }))
                return ApiProblem.Malformed(("marks", "Give marks, each with personId and mark."));
            var result = await takeRegister.DoAsync(new(id, [.. marks.Select(m => new TakeRegister.Entry(m.PersonId!.Value, m.Mark!.Value, m.Arrived, m.Left, m.Seen, m.DeviceAt?.ToUniversalTime()))]), visit.Context, stop);
            return result.Is(out _, out var no) ? Results.Ok(Show((await sheet.OfAsync(id, visit.Context, stop))!)) : ApiProblem.Of(no);
        }).Needs(Right.TakeRegister, of: "session");

        api.MapGet("/sessions/{id:guid}/register", async (Guid id, RegisterSheet sheet, Visit visit, CancellationToken stop) =>
            Answers.Found(await sheet.OfAsync(id, visit.Context, stop) is { } found ? Show(found) : null)).Needs(Right.TakeRegister, of: "session");
    }

    private static object Show(RegisterSheet.Sheet sheet) => new
    {
        SessionId = sheet.Session.Id,
        sheet.EventId,
        sheet.Session.Date,
        sheet.Marked,
        Booked = sheet.Rows.Count,
        People = sheet.Rows.Select(r => new
        {
            r.PersonId,
            Name = r.IsProtected ? null : r.Name,
            Contradicted = r.IsContradicted,
            Seen = r.Steps,
            Marks = r.Standing.Select(s => new { s.Mark.Mark, s.Mark.Arrived, s.Mark.Left, s.Mark.MarkedAt, s.Mark.DeviceAt }),
        }),
    };
}
