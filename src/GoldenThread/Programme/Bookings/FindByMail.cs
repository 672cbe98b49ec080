using GoldenThread.Data;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Bookings;

/// <summary>Finds the one person with a work e-mail, to book for them or to pass a place to them: whoever does so must know it. Nobody is listed.</summary>
public sealed class FindByMail(Db db)
{
    /// <summary>Somebody the caller may book for.</summary>
    public async Task<Attendee?> ToBookForAsync(string? email, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        return await FindAsync(email, context, stop) is { } found && Permit.No(by, Right.Book, found.About) is null ? found : null;
    }

    /// <summary>Somebody to whom the place of a booking that the caller may change could pass: of the same organisation, or for an officer anybody.</summary>
    public async Task<Attendee?> ToPassToAsync(string? email, Guid bookingId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, stop) is not { } booking) return null;
        if (Permit.No(by, Right.GiveUpPlace, await db.AboutAsync(booking, context, stop)) is not null) return null;
        return await FindAsync(email, context, stop) is { } found && (Permit.IsOfficer(by) || found.Posts.Any(p => p.AgencyId == booking.AgencyId)) ? found : null;
    }

    /// <summary>Somebody who came to a session without a place, for whoever takes its register.</summary>
    public async Task<Guid?> WhoCameAsync(string? email, OperationContext context, CancellationToken stop = default)
    {
        if (Typed.Clean(email)?.ToLowerInvariant() is not { } key) return null;
        await using var work = await db.ReadAsync(context, stop);
        return await db.People.Where(p => p.EmailKey == key).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop);
    }

    private async Task<Attendee?> FindAsync(string? email, OperationContext context, CancellationToken stop)
    {
        if (Typed.Clean(email)?.ToLowerInvariant() is not { } key) return null;
        return await db.People.Where(p => p.EmailKey == key).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(stop) is { } id ? await db.AttendeeAsync(id, context.Today, stop) : null;
    }
}
