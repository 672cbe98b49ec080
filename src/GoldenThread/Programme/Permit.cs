using GoldenThread.People;

namespace GoldenThread.Programme;

/// <summary>Puts the policy's answer about one record into the words of a refusal.</summary>
internal static class Permit
{
    /// <summary>Null when the caller may.</summary>
    public static Refusal? No(Caller by, Right right, About about) => Access.Decide(by, right, about) switch
    {
        Answer.Yes => null,
        Answer.NotAllowed => Refusals.NotYours,
        _ => Refusal.NotThere,
    };

    /// <summary>Whether the caller looks after all bookings of the partnership.</summary>
    public static bool IsOfficer(Caller by) => Access.Of(by, Right.ManageBookings).All;
}
