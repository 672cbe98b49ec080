namespace GoldenThread.Framework;

/// <summary>Every no of the framework, in the words the user reads.</summary>
internal static class Refusals
{
    public static Refusal NoSuchGroup { get; } = new Refusal("no_such_staff_group", "This partnership has no such staff group. Choose one of the list.", RefusalKind.Rule).At("staffGroup");

    public static Refusal NoSuchLevel { get; } = new Refusal("no_such_level", "This partnership has no such level. Choose one of the list.", RefusalKind.Rule).At("level");

    public static Refusal NoSuchRequirement { get; } = new Refusal("no_such_requirement", "This partnership asks for nothing under this name. Choose one of the list.", RefusalKind.Rule).At("requirement");

    public static Refusal Tomorrow { get; } = new Refusal("not_yet", "That day has not come yet. Enter the day on which it was done.", RefusalKind.Rule).At("on");

    public static Refusal NeverByOneself { get; } = new("never_by_oneself", "Nobody accepts their own learning. Ask your line manager or your agency’s lead.");

    public static Refusal AlreadyDecided { get; } = new("already_decided", "Somebody has decided about this already.");

    public static Refusal LinkUnreadable { get; } = new("link_unreadable", "The link could not be made. Open the page again and send the form once more.", RefusalKind.Rule);

    public static Refusal NobodyDue { get; } = new Refusal("nobody_due", "Nobody is due in that period. Look at the days, or at what is asked.", RefusalKind.Rule).At("from");

    public static Refusal TooLateToUndo { get; } = new("too_late_to_undo", "This was decided more than thirty days ago and cannot be taken back as a whole any more.");

    public static Refusal NotUnderPrevent { get; } = new("not_under_prevent", "This organisation is not marked as being under the Prevent duty. Ask the partnership’s office if it should be.");

    public static Refusal AskedAlready { get; } = new Refusal("asked_already", "The organisation asks something under this name already. Choose another name, or end the other first.").At("name");

    public static Refusal NotInPost { get; } = new("not_in_post", "This person holds no post on that day.");

    public static Refusal AboveTheHighest(string highest) =>
        new Refusal("above_the_highest", $"Nothing above {highest} is asked of this staff group. Choose another group first if the work has changed.", RefusalKind.Rule).At("level");
}
