namespace GoldenThread.Programme;

/// <summary>What the marks of one person at one session come to. Two phones that did not see each other's mark leave both standing until somebody who saw both marks again.</summary>
public static class Register
{
    /// <summary>The marks that stand: one when it is settled, several when they contradict each other, none when not marked.</summary>
    public static IReadOnlyList<RegisterMark> Standing(IEnumerable<RegisterMark> marks)
    {
        var inOrder = marks.OrderBy(m => m.Step).ToList();
        var unseen = inOrder.Where(m => !inOrder.Any(later => later.Step > m.Step && (later.SeenStep >= m.Step || later.MarkedById == m.MarkedById))).ToList();
        var different = unseen.DistinctBy(m => (m.Mark, m.Arrived, m.Left)).ToList();
        return different is [{ Mark: Mark.Cleared }] ? [] : different;
    }

    /// <summary>The one mark that stands, or null when there is none or they contradict each other.</summary>
    public static RegisterMark? Settled(IEnumerable<RegisterMark> marks) => Standing(marks) is [var one] ? one : null;

    /// <summary>Whether the person took part in the session to its end.</summary>
    public static bool TookPart(Mark mark) => mark is Mark.Attended or Mark.Late or Mark.WalkIn;

    /// <summary>Whether the person was in the room at all: it counts for reach, even of those who left early.</summary>
    public static bool Came(Mark mark) => TookPart(mark) || mark is Mark.LeftEarly;
}
