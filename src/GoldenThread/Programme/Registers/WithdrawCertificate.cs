using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme;

/// <summary>An officer takes a certificate back, with the reason; whoever checks its number is told that it was withdrawn .</summary>
public sealed class WithdrawCertificate(Db db)
{
    public sealed record Request(Guid BookingId, string? Why);

    public async Task<Result<Certificate>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        var typed = new Typed();
        var why = typed.Must("why", request.Why, 1000, "Say why it is withdrawn; the reason is kept and not shown.");
        if (typed.No is { } unclear) return unclear;
        await using var work = await db.WriteAsync(context, stop);
        if (await db.Certificates.SingleOrDefaultAsync(c => c.BookingId == request.BookingId && c.WithdrawnAt == null, stop) is not { } certificate) return Refusal.NotThere;
        (certificate.WithdrawnAt, certificate.WithdrawnWhy) = (context.Now, why);
        db.Note(context, "certificate withdrawn", certificate, why);
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return certificate;
    }
}
