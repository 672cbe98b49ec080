using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Reads a meeting's attendance file against the register of one session, for a person to look at; nothing is marked and the file is not kept.</summary>
public sealed class ReadAttendanceFile(Db db, RegisterSheet registerSheet)
{
    public async Task<Result<Found>> DoAsync(Guid sessionId, byte[] content, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await registerSheet.OfAsync(sessionId, context, stop) is not { } sheet) return Refusal.NotThere;
        if (!AttendanceFile.Read(content).Is(out var seen, out var no)) return no;
        var rows = sheet.Rows.Where(r => !r.PassedOn).ToList();
        var ids = rows.ConvertAll(r => r.PersonId);
        var mails = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Email }).ToDictionaryAsync(p => p.Id, p => p.Email, stop);
        // A protected person is found by their address only: a name that sounds like theirs must not point at them.
        var matched = MatchAttendance.Of(seen, [.. rows.Select(r => new MatchAttendance.Booked(r.PersonId, r.IsProtected ? "" : r.FirstName, r.IsProtected ? "" : r.LastName, mails[r.PersonId]))]);
        var shielded = rows.Where(r => r.IsProtected).Select(r => r.PersonId).ToHashSet();
        return new Found(sheet, [.. matched.Select(m => new Row(
            m.PersonId is { } id && shielded.Contains(id) ? "1 person" : m.Seen.Name, m.PersonId, m.Confidence, m.Seen.Minutes,
            m.Confidence is Confidence.Certain or Confidence.Likely && MatchAttendance.LongEnough(m.Seen.Minutes, sheet.Session.Start, sheet.Session.End)))]);
    }

    /// <summary>What the file holds, and who of those booked is not in it.</summary>
    public sealed record Found(RegisterSheet.Sheet Sheet, IReadOnlyList<Row> Rows)
    {
        public IReadOnlyList<RegisterSheet.Row> NotSeen => [.. Sheet.Rows.Where(r => !r.PassedOn && Rows.All(x => x.PersonId != r.PersonId))];
    }

    /// <param name="Name">As the meeting names them; a protected person is "1 person".</param>
    /// <param name="PersonId">Who of those booked it is, as far as it can be told.</param>
    /// <param name="Confidence">How sure that is.</param>
    /// <param name="Minutes">How long they were there.</param>
    /// <param name="Proposed">Whether they are proposed as attended.</param>
    public sealed record Row(string Name, Guid? PersonId, Confidence Confidence, int Minutes, bool Proposed);
}
