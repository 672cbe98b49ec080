using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>Tells anybody who holds a certificate's number whether it is real, and what for; a wrong number tells nothing .</summary>
public sealed class VerifyCertificate(Db db)
{
    public sealed record Verified(string Number, string Name, string Title, string? Level, DateOnly CompletedOn, DateOnly? RenewBy, bool IsWithdrawn);

    public async Task<Verified?> OfAsync(string number, OperationContext context, CancellationToken stop = default)
    {
        var clean = string.Join('-', number.ToUpperInvariant().Where(char.IsLetterOrDigit).Take(17).Chunk(4).Select(c => new string(c)));
        if (clean.Length != 19) return null;
        await using var reading = await db.ReadAsync(context, stop);
        return await (
            from certificate in db.Certificates.AsNoTracking()
            where certificate.Number == clean
            join person in db.People on certificate.PersonId equals person.Id
            join booking in db.Bookings on certificate.BookingId equals booking.Id
            join e in db.Events on booking.EventId equals e.Id
            join course in db.Courses on e.CourseId equals course.Id
            select new Verified(certificate.Number, person.FirstName + " " + person.LastName, e.Title, course.Level, certificate.CompletedOn, certificate.RenewBy, certificate.WithdrawnAt != null)).SingleOrDefaultAsync(stop);
    }
}
