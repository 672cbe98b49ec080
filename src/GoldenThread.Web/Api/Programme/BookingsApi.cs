using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Web.Access;

namespace GoldenThread.Web.Api;

/// <summary>Bookings. Whom one may book for is asked of the policy by the operation; what somebody needs to take part is neither given nor taken here.</summary>
internal static class BookingsApi
{
    public static void MapBookings(this IEndpointRouteBuilder api)
    {
        var onEvent = api.MapGroup("/events/{id:guid}/bookings").WithTags("Booking");
        onEvent.MapPost("", async (Guid id, BookingSent sent, BookPlace book, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Created(await book.DoAsync(sent.Request(id, visit.Caller), visit.Context, stop), BookingAnswered.Of, b => $"bookings/{b.Booking.Id}"))
            .Needs(Right.Book).Creates().WithSummary("Books a place, or joins the waiting list.");
        onEvent.MapGet("", async (Guid id, bool? over, Asked asked, EventBookings list, Visit visit, CancellationToken stop) =>
            await list.DoAsync(new(id, visit.Reach(Right.SeeBookings), over ?? false), asked.Page, visit.Context, stop) is { } page ? Answers.List(page.Select(BookingListed.Of)) : No.Of(Refusal.NotThere))
            .Needs(Right.SeeBookings).WithSummary("Who is booked, as far as the caller may see; with over=true those that have ended too.");

        var booking = api.MapGroup("/bookings/{id:guid}").WithTags("Booking");
        booking.MapGet("", async (Guid id, ShowBooking show, Visit visit, CancellationToken stop) =>
            Answers.Found(await show.DoAsync(id, visit.Caller, visit.Context, stop) is { } seen ? BookingAnswered.Of(seen) : null))
            .Needs(Right.SeeBookings).WithSummary("One booking and where it stands.");
        booking.MapPost("/cancel", async (Guid id, CancelSent? sent, CancelBooking cancel, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await cancel.DoAsync((sent ?? new()).Request(id, visit.Caller), visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.GiveUpPlace).WithSummary("Gives up a place, an offer or a turn.");
        booking.MapPost("/substitute", async (Guid id, SubstituteSent sent, SubstituteBooking substitute, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Created(await substitute.DoAsync(new(id, sent.PersonId, visit.Caller) { Reason = sent.Reason }, visit.Context, stop), BookingAnswered.Of, b => $"bookings/{b.Id}"))
            .Needs(Right.GiveUpPlace).Creates().WithSummary("Passes a place to a colleague: a new booking.");
        booking.MapPost("/accept", async (Guid id, AcceptOffer accept, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await accept.DoAsync(new(id, visit.Caller), visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.Book).WithSummary("Takes a place that was offered.");
        booking.MapPost("/approve", async (Guid id, ReasonSent? sent, ApproveBooking approve, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await approve.DoAsync(new(id, true, visit.Caller) { Reason = sent?.Reason }, visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.ApproveBookings).WithSummary("A manager approves a place that is held for it.");
        booking.MapPost("/decline", async (Guid id, ReasonSent sent, ApproveBooking approve, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await approve.DoAsync(new(id, false, visit.Caller) { Reason = sent.Reason }, visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.ApproveBookings).WithSummary("A manager declines it, with a reason.");
        booking.MapPost("/offer", async (Guid id, ReasonSent sent, OfferPlace offer, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await offer.DoAsync(new(id, sent.Reason, visit.Caller), visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.ManageBookings).WithSummary("Offers a free place to somebody who waits, out of turn, with a reason.");
        booking.MapPost("/release", async (Guid id, ReasonSent sent, ReleaseHeldBooking release, Answers answers, Visit visit, CancellationToken stop) =>
            answers.Ok(await release.DoAsync(new(id, sent.Reason, visit.Caller), visit.Context, stop), BookingAnswered.Of))
            .Needs(Right.ManageBookings).WithSummary("Confirms a place that is held for something missing, with a reason.");
    }
}
