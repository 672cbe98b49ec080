namespace GoldenThread.Programme;

/// <summary>Every no that the register can say.</summary>
internal static class RegisterRefusals
{
    public static Refusal NotYet(DateOnly day) => new("session_not_yet", $"The register opens on the day: {London.Say(day)}.");

    public static Refusal NotPublished { get; } = new("not_published", "This event was not published or has been cancelled, so it has no register.");

    public static Refusal NotOnTheList(string name) => new("not_on_the_list", $"{name} has no place on this event. Mark them as a walk-in.", RefusalKind.Rule);

    public static Refusal HasAPlace(string name) => new("has_a_place", $"{name} has a place on this event, so they are not a walk-in. Mark them as attended.", RefusalKind.Rule);

    public static Refusal NobodyLikeThat { get; } = new("no_such_person", "One of the people marked is not known here. Nothing was saved.", RefusalKind.Rule);

    public static Refusal TimesReversed(string name) => new("times_reversed", $"{name} cannot leave before they arrive. Check the two times.", RefusalKind.Rule);

    public static Refusal TwiceInOneForm { get; } = new("marked_twice", "The same person is marked twice in one form. Nothing was saved.", RefusalKind.Rule);
}
