namespace GoldenThread.Learning;

/// <summary>Every no about e-learning, in the words the user reads.</summary>
internal static class Refusals
{
    public static Refusal NotYours { get; } = new("not_allowed", "You can see this but not change it. Ask the partnership's team.", RefusalKind.NotAllowed);

    public static Refusal TitleTaken { get; } = new Refusal("title_taken", "There is a module of this title already. Open that one, or choose another title.", RefusalKind.State).At("title");

    public static Refusal NoSuchRequirement { get; } = new Refusal("no_such_requirement", "Choose what it counts for from the list, or nothing.", RefusalKind.Rule).At("requirement");

    public static Refusal EnrolledAlready { get; } = new("enrolled_already", "This person is enrolled on the module already and has not finished it.");

    public static Refusal NoSuchPerson { get; } = new Refusal("no_such_person", "We know nobody with that address. Check it, or add the person first.", RefusalKind.Rule).At("email");

    public static Refusal InFuture(string field) => new Refusal("in_future", "Enter today or an earlier day.", RefusalKind.Rule).At(field);

    public static Refusal BeforeAllocated { get; } = new Refusal("before_allocated", "It cannot be finished before it was allocated.", RefusalKind.Rule).At("on");

    public static Refusal FinishedAlready { get; } = new("finished_already", "This has been recorded as finished already.");
}
