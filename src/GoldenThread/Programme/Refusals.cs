namespace GoldenThread.Programme;

/// <summary>Every no that courses, events and bookings can say, in the words the user reads.</summary>
internal static class Refusals
{
    public static Refusal NoSuchPathwayLevel { get; } = new Refusal("no_such_level", "This partnership has no such level. Choose one of the list.", RefusalKind.Rule).At("level");

    public static Refusal EventCancelled { get; } = new("event_cancelled", "This event has been cancelled. Look for another date of the course.");

    public static Refusal NotPublished { get; } = new("not_published", "This event has not been published yet, so nobody can book it.");

    public static Refusal NotYours { get; } = new("not_allowed", "You can see this but not change it. Ask the partnership's team.", RefusalKind.NotAllowed);

    public static Refusal AlreadyBooked { get; } = new("already_booked", "There is already a booking for this person on this event. Look under My bookings to see where it stands.");

    public static Refusal Full { get; } = new("full", "Every place is taken and this event has no waiting list. Look for another date of the course.");

    public static Refusal AllHeld { get; } = new("held", "Every place is taken or being held for somebody who is booking. Try again in a few minutes.");

    public static Refusal WaitingListFull { get; } = new("waiting_list_full", "Every place is taken and the waiting list is full. Look for another date of the course.");

    public static Refusal NoPost { get; } = new("no_post", "No current job is recorded for this person. Ask the partnership's team to add it, then book again.", RefusalKind.Rule);

    public static Refusal NotTheirPost { get; } = new("not_their_post", "Choose a job that this person holds now.", RefusalKind.Rule);

    public static Refusal NoAuthorisingManager { get; } = new("authorising_manager_missing", "Enter the work e-mail of the manager who authorises this booking; this partnership needs it.", RefusalKind.Rule);

    public static Refusal NoApprover { get; } = new("approver_missing", "Enter the work e-mail of the manager who approves this booking; this course needs an approval.", RefusalKind.Rule);

    public static Refusal BadManagerMail { get; } = new("manager_email_wrong", "Enter the manager's e-mail in full, like name@example.org.", RefusalKind.Rule);

    public static Refusal NotLive { get; } = new("not_live", "This booking is already over: it was cancelled, passed on or has lapsed.");

    public static Refusal ReceivedInFuture { get; } = new("received_in_future", "Enter when notice was received: it cannot be later than now.", RefusalKind.Rule);

    public static Refusal ReceivedBeforeBooked { get; } = new("received_before_booked", "Enter when notice was received: it cannot be earlier than the booking.", RefusalKind.Rule);

    public static Refusal BegunCannotCancel { get; } = new("event_has_begun", "The event has begun, so the place can no longer be given up. The register decides what happens now.");

    public static Refusal BegunCannotConfirm { get; } = new("event_has_begun", "The event has begun, so the place can no longer be confirmed. Mark the person in the register as a walk-in.");

    public static Refusal NotWaiting { get; } = new("not_waiting", "This booking is not on the waiting list any more.");

    public static Refusal NotHeld { get; } = new("not_held", "This booking is not being held, so there is nothing to release.");

    public static Refusal NoOffer { get; } = new("no_offer", "No place is being offered to you on this event any more. If you are still waiting you keep your turn.");

    public static Refusal OfferLapsed { get; } = new("offer_lapsed", "The offer ran out and the place went to the next person. You can join the waiting list again.");

    public static Refusal HoldLapsed { get; } = new("hold_lapsed", "We could not keep your place any longer and it has gone. You can book again if one is left.");

    public static Refusal SamePerson { get; } = new("same_person", "Choose a colleague: the place is already this person's.", RefusalKind.Rule);

    public static Refusal OtherAgency { get; } = new("other_agency", "Choose a colleague of the same organisation. The partnership's team can pass a place on to somebody else.", RefusalKind.Rule);

    public static Refusal ReplacementNotAskedFor { get; } = new("replacement_not_asked_for", "This partnership has not set what happens when somebody is ill on the day. Cancel the place, or pass it to a colleague.");

    public static Refusal NoPlaceToReplace { get; } = new("no_place_to_replace", "There is no confirmed place here that a colleague could take.");

    public static Refusal NotTheDay { get; } = new("not_the_day", "This is for the day itself. Before it, cancel the place or pass it to a colleague.", RefusalKind.Rule);

    public static Refusal NoManagerToAsk { get; } = new("no_manager_to_ask", "No line manager is named with this booking. Change the answers to name one, or pass the place to a colleague yourself.", RefusalKind.Rule);

    public static Refusal ReplacementAnswered { get; } = new("replacement_answered", "This has been answered already.");

    public static Refusal NameOrConfirm { get; } = new Refusal("name_or_confirm", "Enter a colleague's work e-mail, or confirm in writing that nobody can come.", RefusalKind.Rule).At("colleagueEmail");

    public static Refusal NoSuchColleague { get; } = new Refusal("no_such_colleague", "We know nobody of the same organisation with that address. Check it, or ask the partnership's team.", RefusalKind.Rule).At("colleagueEmail");

    public static Refusal NothingToPassOn { get; } = new("nothing_to_pass_on", "Only a place can be passed on. Somebody who waits can leave the list, and the colleague can join it.");

    public static Refusal ReasonNeeded { get; } = new("reason_needed", "Say why: the reason is kept with the booking.", RefusalKind.Rule);

    public static Refusal NotDraft { get; } = new("not_draft", "This event has already been published or cancelled.");

    public static Refusal EventIsOver { get; } = new("event_has_been", "This event has already begun or been, so it cannot be changed.");

    public static Refusal NoSessions { get; } = new("no_sessions", "Add at least one day with a start and an end.", RefusalKind.Rule);

    public static Refusal InThePast { get; } = new("in_the_past", "Choose days that are still to come.", RefusalKind.Rule);

    public static Refusal NoTitle { get; } = new("title_missing", "Enter a title.", RefusalKind.Rule);

    public static Refusal CapacityWrong { get; } = new("capacity_wrong", "Enter a number of places from 1 to 100,000, or leave it empty for no limit.", RefusalKind.Rule);

    public static Refusal WaitingRoomWrong { get; } = new("waiting_room_wrong", "Enter how many people may wait, from 0 to 100,000, or leave it empty for no limit.", RefusalKind.Rule);

    public static Refusal WindowWrong { get; } = new("booking_window_wrong", "Booking must open on or before the day it closes, and close on or before the first day of the event.", RefusalKind.Rule);

    public static Refusal NoSuchCourse { get; } = new("no_such_course", "Choose a course of this partnership.", RefusalKind.Rule);

    public static Refusal NeedsTooLong { get; } = new("access_needs_too_long", "Shorten what is needed to 2,000 characters; the trainers will get in touch for the rest.", RefusalKind.Rule);

    public static Refusal EventHasBeen(DateOnly last) => new("event_has_been", $"This event has been: it was on {London.Say(last)}. Look for another date of the course.");

    public static Refusal EventHasBegun(DateOnly first, TimeOnly start) => new("event_has_been", $"This event began on {London.Say(first, start)}. Look for another date of the course.");

    public static Refusal NotYetOpen(DateOnly opens) => new("not_yet_open", $"Booking opens on {London.Say(opens)}. Come back then.");

    public static Refusal BookingClosed(DateOnly closed) => new("booking_closed", $"Booking closed on {London.Say(closed)}. A colleague who has a place can pass it on.");

    public static Refusal SpaceLeftFor(int left) => new("not_enough_space", left == 0 ? "There is no space left for a group. Each person can join the waiting list." : $"There is only enough space left for {left}. Book for fewer people, or choose another date.");

    public static Refusal NotForThem(string words) => new("not_for_you", words + " This partnership keeps courses to the people they are meant for; the team can help if this looks wrong.", RefusalKind.Rule);

    public static Refusal OnAnotherDate(DateOnly day) => new("already_on_course", $"This person already has a place on this course on {London.Say(day)}. Cancel that one first, then book again.");

    public static Refusal TooLateToCancelAlone(int days) => new("too_late_to_cancel", days == 1
        ? "You can cancel by yourself until the day before. Ask the partnership's team now, or pass the place to a colleague."
        : $"You can cancel by yourself until {days} days before. Ask the partnership's team now, or pass the place to a colleague.");

    public static Refusal NotNotice(IEnumerable<string> accepted, string? to)
    {
        var ways = string.Join(" or ", accepted.Select(a => a.Replace('_', ' ')));
        return new("not_notice", $"This partnership takes notice only {ways}{(to is null ? "" : $" to {to}")}. The place stays taken until then.", RefusalKind.Rule);
    }

    public static Refusal CapacityBelowTaken(int taken) => new("capacity_below_taken", $"{taken} places are taken or held. Keep at least {taken}, or cancel bookings first.");

    public static Refusal CheckedIn { get; } = new("checked_in", "The register shows that this person has come, so the place cannot be given up any more.");

    public static Refusal TeamOnly { get; } = new("team_only", "This event is not booked online. Ask the partnership's team for a place.");

    public static Refusal ClosedToChanges { get; } = new("booking_closed", "Booking has closed, so a change could not be approved any more. Ask the partnership's team.");

    public static Refusal ChangedMeanwhile { get; } = new("changed_meanwhile", "Somebody else has changed this event meanwhile. Open it again, look at what is new, and make your change there.");

    public static Refusal NotToApprove { get; } = new("not_to_approve", "This booking is not waiting for an approval.");

    public static Refusal ApprovalTooLate(DateTime closed) => new("approval_too_late", $"Booking closed on {Moment(closed)}, and without an approval the booking was declined then. Nothing was changed.");

    public static Refusal AlreadyOffered { get; } = new("already_offered", "A place is being offered to this person already.");

    public static Refusal NothingFree { get; } = new("nothing_free", "No place is free to offer. Raise the number of places first, or wait until one comes free.");

    public static Refusal Clashes(Bookings.Clash clash) => new("clashes",
        $"There is already a place on {clash.Title} on {London.Say(clash.Date)}, {London.Say(clash.Start, clash.End)}, at the same time. Give that one up first, or choose another date.");

    private static string Moment(DateTime instant)
    {
        var at = LondonTime.At(instant);
        return London.Say(at.Day, at.Time);
    }

    public static Refusal SessionWrong(int row, string what) => new("session_wrong", $"Day {row}: {what}", RefusalKind.Rule);

    public static Refusal TooLong(string what, int most) => new("too_long", $"Shorten {what} to {most} characters.", RefusalKind.Rule);

    public static Refusal AboveGroupSize(int most) => new("above_group_size", $"This partnership's courses of this kind have at most {most} people. Choose fewer places, or say why more are right.", RefusalKind.Rule);

    public static Refusal NotInPack(string what, string code) => new("not_in_pack", $"{code} is not a {what} of this partnership. Choose one of its own.", RefusalKind.Rule);
}
