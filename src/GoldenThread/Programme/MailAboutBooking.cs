using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>A message about a booking that is no longer there has nothing to say.</summary>
public sealed class MailAboutBooking : IMailCheck
{
    public async Task<string?> WhyNotAsync(Db db, MailMessage mail, CancellationToken stop) =>
        mail.AboutKind == "booking" && !await db.Bookings.AnyAsync(b => b.Id == mail.AboutId, stop) ? "booking_removed" : null;
}
