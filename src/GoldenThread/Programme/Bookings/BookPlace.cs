using System.Security.Cryptography;
using GoldenThread.Data;
using GoldenThread.People;

namespace GoldenThread.Programme.Bookings;

/// <summary>Gives somebody a place, or their turn on the waiting list when it is full. However many ask at once, no place is given twice .</summary>
public sealed class BookPlace(Db db, TermsInForce terms, Sealing sealing, SiteAddress site)
{
    /// <param name="By">Who asks: for themselves, for a colleague of their agency, or for anybody as an officer.</param>
    public sealed record Request(Guid EventId, Guid PersonId, Caller By)
    {
        /// <summary>The job it is booked for; where none is named, the one held longest.</summary>
        public Guid? PostId { get; init; }

        /// <summary>Where none is named, the line manager on record.</summary>
        public string? LineManagerEmail { get; init; }

        /// <summary>Where none is named but the policy needs one, the line manager.</summary>
        public string? AuthorisingManagerEmail { get; init; }

        /// <summary>The version of the policy that was accepted.</summary>
        public string? AcceptedPolicy { get; init; }

        /// <summary>What is needed to take part: kept sealed, and gone 30 days after the last day.</summary>
        public string? AccessNeeds { get; init; }
    }

    public async Task<Result<Booked>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        if (!(await LookAsync(request, context, stop)).Is(out var known, out var no)) return no;

        await using var work = await db.WriteAsync(context, stop);
        if (!await db.LockAsync<Event>(request.EventId, stop)) return Refusal.NotThere;
        var reference = BookingReference.Of(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        var inIt = (await db.InItAsync(request.EventId, request.PersonId, context.Now, reference, stop))!;
        if (inIt.Revision != known.Occasion.Event.Revision) known = known with { Occasion = (await db.OccasionAsync(request.EventId, stop))! };
        var place = new Placing(db, context, known.Occasion, known.Terms, site);
        var taken = await new MovingUp(db, context, known.Occasion, known.Terms, site).DoAsync(inIt.Taken, stop);

        var mine = inIt.Mine;
        var kept = mine is { State: BookingState.Held, Because: Holding.Basket } && !mine.HasLapsed(context.Now);
        var (room, ahead) = await db.AheadAsync(known.Occasion, taken, context, stop);
        var answer = MayBook.Decide(new(
            inIt.Dates, London.WallClock(context.Now),
            kept ? Taken.Unlimited : taken,
            AlreadyIn: mine is not null && !kept && !mine.HasLapsed(context.Now),
            known.OnAnotherDate, known.Fit, known.Missing)
        { Clash = known.Clash, NeedsApproval = known.NeedsApproval, Ahead = ahead, Blocked = kept ? null : await db.BlocksAsync(room, known.Post.AgencyId, stop) });
        if (answer.Refusal is { } refused) return refused;

        var booking = mine ?? New(request, context, inIt.ReferenceIsFree ? reference : await db.FreeReferenceAsync(stop));
        booking.LineManagerEmail = known.LineManagerEmail;
        booking.AuthorisingManagerEmail = known.AuthorisingManagerEmail;
        booking.AcceptedPolicy = request.AcceptedPolicy;
        if (Permit.IsOfficer(request.By)) booking.ApprovedAt = context.Now;
        if (mine is null) db.Add(booking);
        if (answer.Kind == BookingAnswerKind.Waiting) place.Wait(booking, known.Who, known.Post, answer.Code, answer.Position!.Value);
        else place.Settle(booking, known.Who, known.Post, known.Missing);
        if (known.AccessNeeds is { } needs) db.Add(AccessNeed.For(booking, needs, known.Occasion.Event.LastDay, sealing));
        await db.SaveChangesAsync(stop);
        await work.CommitAsync(stop);
        return new Booked(booking, answer, known.Fit);
    }

    /// <summary>Everything that is not scarce, before anything is locked.</summary>
    private async Task<Result<Known>> LookAsync(Request request, OperationContext context, CancellationToken stop)
    {
        var typed = new Typed();
        var needs = typed.May("accessNeeds", request.AccessNeeds, AccessNeed.Longest);
        var manager = Mail(typed, "lineManagerEmail", request.LineManagerEmail);
        var authorising = Mail(typed, "authorisingManagerEmail", request.AuthorisingManagerEmail);
        typed.May("acceptedPolicy", request.AcceptedPolicy, 60);

        await using var look = await db.ReadAsync(context, stop);
        var occasion = await db.OccasionAsync(request.EventId, stop);
        if (occasion is null || occasion.Event.State == EventState.Draft && !Permit.IsOfficer(request.By)) return Refusal.NotThere;
        if (await db.AttendeeAsync(request.PersonId, context.Today, stop) is not { } who) return Refusal.NotThere;
        if (Permit.No(request.By, Right.Book, who.About) is { } forbidden) return forbidden;
        if (!Permit.IsOfficer(request.By) && !await db.MayKnowOfAsync(occasion.Event, who.PersonId, stop)) return Refusal.NotThere;
        if (typed.No is { } unclear) return unclear;
        if (BookingWindow.Decide(occasion.Dates, London.WallClock(context.Now)) is { } closed) return closed;
        var officer = Permit.IsOfficer(request.By);
        if (!officer && !occasion.Event.OnlineBooking) return Refusals.TeamOnly;
        if (who.Job(request.PostId) is not { } post) return request.PostId is null ? Refusals.NoPost : Refusals.NotTheirPost.At("postId");

        var policy = await terms.TodayAsync(context, stop);
        manager ??= post.LineManagerEmail;
        var approves = !officer && occasion.Course.Approval != Approval.None;
        if (policy.NeedsAuthorisingManager || approves) authorising ??= manager;
        if (approves && authorising is null) return Refusals.NoApprover.At("authorisingManagerEmail");
        // A program may leave it out; a person is asked while they are there, since an invoice needs it.
        if (policy.NeedsAuthorisingManager && authorising is null && context.Channel == Channel.Page) return Refusals.NoAuthorisingManager.At("authorisingManagerEmail");
        var missing = await db.MissingAsync([who.PersonId], policy.Prerequisites(occasion.Course), context.Today, stop);
        return new Known(
            occasion, policy, who, post, Audience.Of(policy.AudienceOf(occasion.Course), policy.Shows(post), policy.KeepsToAudience),
            missing.GetValueOrDefault(who.PersonId) ?? [], await db.OnAnotherDateAsync(occasion, who.PersonId, context.Now, context.Today, stop), manager, authorising, needs)
        { NeedsApproval = approves, Clash = officer ? null : (await db.ClashesAsync(occasion.Event.Id, occasion.Sessions, [who.PersonId], context.Now, stop)).GetValueOrDefault(who.PersonId) };
    }

    private static string? Mail(Typed typed, string field, string? address)
    {
        var clean = typed.May(field, address, 320);
        typed.Check(field, clean is null || EmailShape.Is(clean), Refusals.BadManagerMail.Words);
        return clean;
    }

    private static Booking New(Request request, OperationContext context, string reference) => new()
    {
        PartnershipId = context.PartnershipId,
        Id = Guid.CreateVersion7(),
        EventId = request.EventId,
        PersonId = request.PersonId,
        Reference = reference,
        MadeAt = context.Now,
    };

    private sealed record Known(
        Occasion Occasion, BookingTerms Terms, Attendee Who, HeldPost Post, Audience.Fit Fit, IReadOnlyList<string> Missing, DateOnly? OnAnotherDate,
        string? LineManagerEmail, string? AuthorisingManagerEmail, string? AccessNeeds)
    {
        public Clash? Clash { get; init; }

        public bool NeedsApproval { get; init; }
    }
}

/// <summary>A booking that was made, what the person is told, and whether the course is meant for them.</summary>
public sealed record Booked(Booking Booking, BookingAnswer Answer, Audience.Fit Fit)
{
    /// <summary>In a sentence or two, with the warning where the course is for others.</summary>
    public string Words => (Booking.State == BookingState.Confirmed ? "The place is confirmed." : Answer.Words) + (Fit.Fitting == Fitting.Warned ? " " + Fit.Words : "");
}
