namespace GoldenThread.Programme;

/// <summary>How much of a course somebody must take part in for it to count.</summary>
public enum Completion
{
    /// <summary>Every session, to its end.</summary>
    Whole,

    /// <summary>At least one session, to its end.</summary>
    Part,
}
