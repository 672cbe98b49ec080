using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data.Invariants;

/// <summary>INV8: a certificate that stands belongs to who had the place, and the register shows that they came. One that was withdrawn says why.</summary>
public sealed class CertificatesAreEarned() : Invariant("INV8", "Every certificate that stands rests on attendance in the register.")
{
    public override async Task<IReadOnlyList<string>> FindAsync(Db db, OperationContext context, CancellationToken stop)
    {
        var wrong = await (
            from c in db.Certificates
            where c.WithdrawnAt == null
            join b in db.Bookings on c.BookingId equals b.Id
            let came = db.Attendances.Any(a => a.EventId == b.EventId && a.PersonId == b.PersonId && (a.Mark == Mark.Attended || a.Mark == Mark.Late || a.Mark == Mark.WalkIn || a.Mark == Mark.LeftEarly))
            where c.PersonId != b.PersonId || !came
            orderby c.Id
            select new { c.Id, Other = c.PersonId != b.PersonId }).ToListAsync(stop);
        var silent = await db.Certificates.Where(c => c.WithdrawnAt != null && c.WithdrawnWhy == null).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(stop);
        return
        [
            .. wrong.Select(w => w.Other ? $"Certificate {w.Id} names somebody else than its booking." : $"Certificate {w.Id} stands, but the register does not show that the person came."),
            .. silent.Select(id => $"Certificate {id} was withdrawn without a reason."),
        ];
    }
}
