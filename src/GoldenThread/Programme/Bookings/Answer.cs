namespace GoldenThread.Programme.Bookings;

/// <summary>What somebody who asks for a place is told, with a stable code and the sentence they read.</summary>
public sealed record Answer(AnswerKind Kind, string Code, string Words)
{
    /// <summary>The place in the queue somebody would have.</summary>
    public int? Position { get; private init; }

    /// <summary>The refusal behind a no.</summary>
    public Refusal? Refusal { get; private init; }

    public static Answer Place { get; } = new(AnswerKind.Place, "place", "There is a place.");

    /// <summary>A place that is kept until something that is missing has been shown.</summary>
    public static Answer PlaceHeldFor(string words) => new(AnswerKind.Place, "prerequisite_missing", words);

    public static Answer Wait(string code, int position) => new(AnswerKind.Waiting, code, code == "held"
        ? $"Every place is taken or being held for somebody. You can join the waiting list as number {position}; a held place may still come free."
        : $"Every place is taken. You can join the waiting list as number {position}.") { Position = position };

    public static Answer No(Refusal refusal) => new(AnswerKind.No, refusal.Code, refusal.Words) { Refusal = refusal };
}

/// <summary>A place, the waiting list or no.</summary>
public enum AnswerKind
{
    Place,
    Waiting,
    No,
}
