using GoldenThread.Programme.Bookings;

namespace GoldenThread.Programme.Pool;

/// <summary>Every no about those who teach.</summary>
internal static class PoolRefusals
{
    public static Refusal TeachesAlready { get; } = new("teaches_already", "This person is asked to teach on this event already, or assigned to it.");

    public static Refusal NotInPool { get; } = new("not_in_pool", "This person is not an active trainer. Take them into the register, or let them teach as a guest.", RefusalKind.Rule);

    public static Refusal NobodyToRelease { get; } = new("nobody_to_release", "No line manager is on record who could release this person. Say how they were released, or add the manager first.", RefusalKind.Rule);

    public static Refusal AnsweredAlready { get; } = new("answered_already", "This has been answered already.");

    public static Refusal NotForTrainers { get; } = new("not_for_trainers", "Choose an event of a course that teaches how to teach.", RefusalKind.Rule);

    public static Refusal AllTrained { get; } = new("all_trained", "Everybody of the pool has taken the train-the-trainer course, so there is nobody to invite.");

    public static Refusal NoSlot { get; } = new("no_open_slot", "No trainer is looked for on this event any more.");

    public static Refusal Elsewhere(Clash clash) => new("clashes", $"This person is on {clash.Title} on {London.Say(clash.Date)}, {London.Say(clash.Start, clash.End)}, at the same time.");
}
