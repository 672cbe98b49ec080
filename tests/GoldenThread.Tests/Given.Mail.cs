using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>A message in the outbox.</summary>
    public Task<MailMessage> MailAsync(string to = "amina.yusuf@example.org", string? calendar = null, IOwned? about = null) => AddAsync(new MailMessage
    {
        PartnershipId = PartnershipId,
        Id = Guid.CreateVersion7(),
        To = to,
        Subject = "You have a place – 3 December",
        Text = "Café, 9:30am.\n",
        Html = "<!DOCTYPE html><html lang=\"en-GB\"><head><title>A place</title></head><body><p>Café, 9:30am.</p></body></html>",
        Calendar = calendar,
        AboutKind = about is null ? "thing" : Trail.KindOf(about),
        AboutId = about?.Id ?? Guid.CreateVersion7(),
        WrittenAt = Now,
        NotBefore = Now,
    });

    public Task<MailMessage> MailAsync(Guid id) => ReadAsync(db => db.MailMessages.AsNoTracking().SingleAsync(m => m.Id == id));
}
