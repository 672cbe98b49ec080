namespace GoldenThread.Programme;

/// <summary>Whether a manager must say yes before a place on a course is confirmed.</summary>
public enum Approval
{
    None,

    /// <summary>Before a place is confirmed.</summary>
    AtBooking,

    /// <summary>Before a place is confirmed, and again when the person changes their answers.</summary>
    AtBookingAndChange,
}
