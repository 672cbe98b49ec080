namespace GoldenThread.Simulation;

/// <summary>Every no about drafts, in the words an officer reads.</summary>
internal static class Refusals
{
    public static Refusal NoPolicyYet { get; } = new("no_policy", "This partnership has adopted no policy yet. Publish its pack first.");

    public static Refusal Published { get; } = new("draft_published", "This draft has been published. Begin another one.");

    public static Refusal NotToBeTried { get; } = new Refusal("not_to_be_tried", "Only rules of charging and booking can be tried here. Their names begin with charging. or booking.", RefusalKind.Rule).At("path");

    public static Refusal Unreadable { get; } = new Refusal("value_unreadable", "The value could not be read. Write words, a whole number, or JSON.", RefusalKind.Rule).At("value");

    public static Refusal NoDate { get; } = new Refusal("no_date", "Enter the first day on which it counts.", RefusalKind.Rule).At("effectiveFrom");

    public static Refusal LooksBack { get; } = new Refusal("policy_looks_back", "A policy cannot be changed for days that have passed. Enter today or a later day.", RefusalKind.Rule).At("effectiveFrom");

    public static Refusal NothingChanged { get; } = new("nothing_changes", "The draft says what the policy says already. Change something first.");

    public static Refusal SaysSoAlready { get; } = new("nothing_changes", "The draft says so already. Change something first, or go back.");

    public static Refusal NoSuchSector { get; } = new Refusal("no_such_sector", "Choose a sector’s guidance of the list.", RefusalKind.Rule).At("sector");

    public static Refusal BaseMoved { get; } = new("policy_moved_on", "The policy has changed since this draft was begun, so the comparison no longer holds. Begin a new draft from the policy in force.");

    public static Refusal NotAPack { get; } = new Refusal("not_a_pack", "This is not a policy of this product, or not of this version. Import the file that the export of a policy gave.", RefusalKind.Rule).At("content");

    public static Refusal NobodyToCompare { get; } = new Refusal("nobody_to_compare", "Choose a partnership from the list, or paste what its export gave.", RefusalKind.Rule).At("with");
}
