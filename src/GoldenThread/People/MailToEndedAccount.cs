using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.People;

/// <summary>Somebody whose account was disabled gets no more mail, not even what was written before.</summary>
public sealed class MailToEndedAccount : IMailCheck
{
    public async Task<string?> WhyNotAsync(Db db, MailMessage mail, CancellationToken stop)
    {
        var address = mail.To.ToLowerInvariant();
        return await db.People.Where(p => p.EmailKey == address && db.Accounts.Any(a => a.Id == p.AccountId && a.DisabledAt != null)).AnyAsync(stop)
            ? "account_disabled"
            : null;
    }
}
