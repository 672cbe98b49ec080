using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Gives the certificate of a booking when it is allowed; an officer may release it without the form, with a reason .</summary>
public sealed class IssueCertificate(Db db, PackInForce packInForce)
{
    /// <param name="ReleaseWhy">Set by an officer: the form is not waited for, and why.</param>
    public sealed record Request(Guid BookingId, string? ReleaseWhy = null);

    /// <summary>The certificate, the same one when it was issued before.</summary>
    public async Task<Result<Certificate>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.WriteAsync(context, stop);
        var booking = await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == request.BookingId, stop);
        if (booking is null) return Refusal.NotThere;
        await db.LockAsync<Event>(booking.EventId, stop);
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.BookingId == booking.Id && c.WithdrawnAt == null, stop) is { } there) return there;
        var answer = await AnswerAsync(booking, request.ReleaseWhy is not null, context, stop);
        if (answer.Verdict != CertificateVerdict.Allowed) return new Refusal($"certificate_{answer.Code}", answer.Why);

        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == booking.EventId, stop);
        var level = await db.Courses.Where(c => c.Id == e.CourseId).Select(c => c.Level).SingleAsync(stop);
        var pack = await packInForce.OnAsync(e.LastDay, context, stop);
        var certificate = new Certificate
        {
            PartnershipId = context.PartnershipId,
            Id = Guid.CreateVersion7(),
            BookingId = booking.Id,
            PersonId = booking.PersonId,
            Number = CertificateNumber.New(),
            IssuedAt = context.Now,
            CompletedOn = e.LastDay,
            RenewBy = RenewBy(pack?.Pack, level, e.LastDay),
            ReleasedById = request.ReleaseWhy is null ? null : context.PersonId,
            ReleasedWhy = Typed.Clean(request.ReleaseWhy),
        };
        db.Add(certificate);
        db.Note(context, "certificate issued", certificate, request.ReleaseWhy);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return certificate;
    }

    /// <summary>Whether the booking earns a certificate now, and why or why not.</summary>
    public async Task<CertificateAnswer?> AnswerAsync(Guid bookingId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, stop) is { } booking ? await AnswerAsync(booking, released: false, context, stop) : null;
    }

    /// <summary>The number of the booking's certificate, where it has been issued.</summary>
    public async Task<string?> IssuedAsync(Guid bookingId, OperationContext context, CancellationToken stop = default)
    {
        await using var reading = await db.ReadAsync(context, stop);
        return await db.Certificates.Where(c => c.BookingId == bookingId && c.WithdrawnAt == null).Select(c => c.Number).SingleOrDefaultAsync(stop);
    }

    private async Task<CertificateAnswer> AnswerAsync(Booking booking, bool released, OperationContext context, CancellationToken stop)
    {
        var adopted = booking.PackVersionId is { } version ? await packInForce.VersionAsync(version, context, stop) : await packInForce.TodayAsync(context, stop);
        var sessions = await db.Sessions.Where(s => s.EventId == booking.EventId).OrderBy(s => s.Date).ThenBy(s => s.Start).Select(s => s.Id).ToListAsync(stop);
        var completion = await (from e in db.Events join c in db.Courses on e.CourseId equals c.Id where e.Id == booking.EventId select c.Completion).SingleAsync(stop);
        var marks = await db.Attendances.Where(a => a.EventId == booking.EventId && a.PersonId == booking.PersonId).Select(a => new { a.SessionId, a.Mark }).ToDictionaryAsync(a => a.SessionId, a => a.Mark, stop);
        var formReturned = await (
            from response in db.Responses
            join invitation in db.Invitations on response.InvitationId equals invitation.Id
            join wave in db.Waves on invitation.WaveId equals wave.Id
            where wave.GatesCertificate && wave.About.Id == booking.EventId && invitation.PersonId == booking.PersonId && response.SentAt != null && response.WithdrawnAt == null
            select response.Id).AnyAsync(stop);
        return CertificateAllowed.Decide(adopted?.Pack.Certificates ?? CertificatePolicy.Silent, booking.State, [.. sessions.Select(s => marks.GetValueOrDefault(s))], formReturned, released, completion);
    }

    private static DateOnly? RenewBy(Pack? pack, string? level, DateOnly completed) =>
        pack?.Levels.FirstOrDefault(l => l.Code == level) is { } its && its.Renewal.Is(out var renewal) ? renewal.After(completed, BankHolidays.England) : null;
}
