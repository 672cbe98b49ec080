using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Programme.Bookings;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Programme.Joint;

/// <summary>Books one of the own partnership's places on another's event, and gives it up again. Three short steps: asked here, booked there, noted here; broken off in between it is taken up again by asking once more, and never makes two.</summary>
public sealed class BookJointPlace(Db db, BookGuest bookGuest, CancelBooking cancelBooking)
{
    public async Task<Result<JointPlace>> DoAsync(Guid shareId, Guid personId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        var begun = await AskAsync(shareId, personId, by, context, stop);
        if (!begun.Is(out var asked, out var no)) return no;
        Result<Booking> booked;
        EventFacts there;
        await using (var work = await db.WriteAsync(context.At(asked.Share.OwnerId), stop))
        {
            booked = await bookGuest.DoAsync(asked.Share, asked.Guest, context.At(asked.Share.OwnerId), stop);
            there = (await db.OccasionAsync(asked.Share.EventId, stop))!.Event;
            if (booked.No is null) await work.CommitAsync(stop);
        }

        return await NoteAsync(asked.Place.Id, booked, there, context, stop);
    }

    /// <summary>Gives the place up where it is.</summary>
    public async Task<Result<Done>> CancelAsync(Guid placeId, Caller by, OperationContext context, CancellationToken stop = default)
    {
        JointPlace place;
        EventShare share;
        await using (await db.ReadAsync(context, stop))
        {
            if (await db.JointPlaces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == placeId, stop) is not { } found) return Refusal.NotThere;
            if (await db.AttendeeAsync(found.PersonId, context.Today, stop) is not { } who || Permit.No(by, Right.Book, who.About) is not null) return Refusal.NotThere;
            (place, share) = (found, await db.EventShares.AsNoTracking().SingleAsync(s => s.Id == found.ShareId, stop));
        }

        if (place.State == JointState.Over) return JointRefusals.NotLive;
        var owner = context.At(share.OwnerId);
        await using (var there = await db.WriteAsync(owner, stop))
        {
            var booking = await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.HomeReference == place.Reference, stop);
            if (booking is { IsLive: true } && (await cancelBooking.DoAsync(new(booking.Id, new() { PersonId = booking.PersonId }), owner, stop)).No is { } no) return no;
            await there.CommitAsync(stop);
        }

        await using var home = await db.WriteAsync(context, stop);
        var own = await db.JointPlaces.SingleAsync(p => p.Id == placeId, stop);
        own.State = JointState.Over;
        db.Note(context, "joint place given up", own);
        await db.SaveChangesAsync(stop);
        await home.CommitAsync(stop);
        return Done.It;
    }

    private async Task<Result<Asked>> AskAsync(Guid shareId, Guid personId, Caller by, OperationContext context, CancellationToken stop)
    {
        await using var home = await db.WriteAsync(context, stop);
        if (await db.EventShares.AsNoTracking().SingleOrDefaultAsync(s => s.Id == shareId && s.GuestId == context.PartnershipId, stop) is not { } share) return Refusal.NotThere;
        if (share.EndedAt is not null || share.AcceptedAt is null) return JointRefusals.NotOffered;
        if (await db.AttendeeAsync(personId, context.Today, stop) is not { } who) return Refusal.NotThere;
        if (Permit.No(by, Right.Book, who.About) is { } forbidden) return forbidden;
        if (who.Job(null) is not { } post) return Refusals.NoPost;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, stop);
        var place = await db.JointPlaces.SingleOrDefaultAsync(p => p.ShareId == shareId && p.PersonId == personId && p.State != JointState.Over, stop);
        if (place is { State: not JointState.Asked }) return JointRefusals.Already;
        if (place is null)
        {
            place = new() { PartnershipId = context.PartnershipId, Id = Guid.CreateVersion7(), PersonId = personId, ShareId = shareId, Reference = Guid.NewGuid(), Title = "", FirstDay = context.Today, LastDay = context.Today, State = JointState.Asked, MadeAt = context.Now };
            db.Add(place);
            db.Note(context, "joint place asked for", place);
        }

        await db.SaveChangesAsync(stop);
        await home.CommitAsync(stop);
        return new Asked(share, place, new(place.Reference, person.FirstName, person.LastName, person.Email, person.Protected, person.AccountId, $"{post.JobTitle}, {post.AgencyName}" is { Length: > 150 } job ? job[..150] : $"{post.JobTitle}, {post.AgencyName}", post.LineManagerEmail));
    }

    private async Task<Result<JointPlace>> NoteAsync(Guid placeId, Result<Booking> booked, EventFacts there, OperationContext context, CancellationToken stop)
    {
        await using var home = await db.WriteAsync(context, stop);
        var place = await db.JointPlaces.SingleAsync(p => p.Id == placeId, stop);
        (place.Title, place.FirstDay, place.LastDay) = (there.Title, there.FirstDay, there.LastDay);
        place.State = booked.No is null ? StateOf(booked.OrThrow().State) : JointState.Over;
        db.Note(context, "joint place answered", place, null, ("state", null, Names.Code(place.State)));
        await db.SaveChangesAsync(stop);
        await home.CommitAsync(stop);
        return booked.No is { } no ? no : place;
    }

    internal static JointState StateOf(BookingState state) => state switch
    {
        BookingState.Confirmed => JointState.Confirmed,
        BookingState.Held => JointState.Held,
        BookingState.Waiting => JointState.Waiting,
        _ => JointState.Over,
    };

    private sealed record Asked(EventShare Share, JointPlace Place, BookGuest.Guest Guest);
}
