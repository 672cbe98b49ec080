namespace GoldenThread.Programme.Bookings;

/// <summary>What somebody who asks for a place is told, with a stable code and the sentence they read.</summary>
public sealed record BookingAnswer(BookingAnswerKind Kind, string Code, string Words)
{
    /// <summary>The place in the queue somebody would have.</summary>
    public int? Position { get; private init; }

    /// <summary>The refusal behind a no.</summary>
    public Refusal? Refusal { get; private init; }

    public static BookingAnswer Place { get; } = new(BookingAnswerKind.Place, "place", "There is a place.");

    /// <summary>A place that is kept until something that is missing has been shown.</summary>
    public static BookingAnswer HeldUntilShown(IEnumerable<string> missing) => new(BookingAnswerKind.Place, Holding.PrerequisiteMissing,
        $"There is a place, and it will be held until your record shows: {string.Join(", ", missing.Select(BookingTerms.Words))}. If you did it elsewhere, send the certificate to the partnership's team.");

    /// <summary>A place that is kept until a manager has approved it.</summary>
    public static BookingAnswer HeldUntilApproved { get; } = new(BookingAnswerKind.Place, Holding.Approval,
        "There is a place, and it will be held until your manager approves it. Without an approval by the time booking closes it is declined.");

    public static BookingAnswer Wait(string code, int position) => new(BookingAnswerKind.Waiting, code, code == "held"
        ? $"Every place is taken or being held for somebody. You can join the waiting list as number {position}; a held place may still come free."
        : $"Every place is taken. You can join the waiting list as number {position}.")
    { Position = position };

    /// <summary>Places are free, but none for this person's organisation.</summary>
    public static BookingAnswer WaitBecause(Blocked blocked, int position) => new(BookingAnswerKind.Waiting, blocked.Code, $"{blocked.Words} You can join the waiting list as number {position}.") { Position = position };

    public static BookingAnswer No(Refusal refusal) => new(BookingAnswerKind.No, refusal.Code, refusal.Words) { Refusal = refusal };
}

/// <summary>A place, the waiting list or no.</summary>
public enum BookingAnswerKind
{
    Place,
    Waiting,
    No,
}
