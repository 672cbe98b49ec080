namespace GoldenThread.Programme;

/// <summary>Every no that the register can say.</summary>
internal static class RegisterRefusals
{
    public static Refusal NotYet(DateOnly day) => new("session_not_yet", $"The register opens on the day: {London.Say(day)}.");

    public static Refusal NotPublished { get; } = new("not_published", "This event was not published or has been cancelled, so it has no register.");

    public static Refusal CheckInOnTheDay(DateOnly day) => new("check_in_not_today", $"People check in on the day: {London.Say(day)}.");

    public static Refusal NoPlaceToCheckIn { get; } = new("no_place_to_check_in", "You have no confirmed place on this event. Speak to the trainer.");

    public static Refusal NoCheckIn { get; } = new("check_in_closed", "Nobody checks in by code at the moment. The trainer opens it on the day.");

    public static Refusal WrongCode { get; } = new("wrong_code", "That is not the code on the screen now. It changes every minute: look again and enter the new one.", RefusalKind.Rule);

    public static Refusal NotOnTheList(string name) => new("not_on_the_list", $"{name} has no place on this event. Mark them as a walk-in.", RefusalKind.Rule);

    public static Refusal WasCancelled(string name) => new("booking_cancelled", $"{name}'s booking on this event was cancelled. If they take part all the same, mark them as a walk-in. Nothing was saved.", RefusalKind.Rule);

    public static Refusal WasPassedOn(string name) => new("place_passed_on", $"{name} passed the place to a colleague. If both take part, mark {name} as a walk-in. Nothing was saved.", RefusalKind.Rule);

    public static Refusal OnlyWaits(string name) => new("only_waiting", $"{name} is on the waiting list of this event and has no place. If there is room, mark them as a walk-in. Nothing was saved.", RefusalKind.Rule);

    public static Refusal OnlyHeld(string name) => new("only_held", $"{name}'s place is held and not confirmed. If they take part, mark them as a walk-in. Nothing was saved.", RefusalKind.Rule);

    public static Refusal OnAnotherList(string name, string title) => new("on_another_list", $"{name} has a place on {title} that day, not on this event. Nothing was saved.", RefusalKind.Rule);

    public static Refusal HasAPlace(string name) => new("has_a_place", $"{name} has a place on this event, so they are not a walk-in. Mark them as attended.", RefusalKind.Rule);

    public static Refusal NobodyLikeThat { get; } = new("no_such_person", "One of the people marked is not known here. Nothing was saved.", RefusalKind.Rule);

    public static Refusal TimesReversed(string name) => new("times_reversed", $"{name} cannot leave before they arrive. Check the two times.", RefusalKind.Rule);

    public static Refusal TwiceInOneForm { get; } = new("marked_twice", "The same person is marked twice in one form. Nothing was saved.", RefusalKind.Rule);
}
