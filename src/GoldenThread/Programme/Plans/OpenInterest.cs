using GoldenThread.Data;

namespace GoldenThread.Programme.Plans;

/// <summary>Interest that has not been met by a place.</summary>
internal static class OpenInterest
{
    public static IQueryable<CourseInterest> OpenInterests(this Db db) => db.CourseInterests.Where(i =>
        !db.Bookings.Any(b => b.PersonId == i.PersonId && b.State == BookingState.Confirmed && b.ConfirmedAt >= i.Since && db.Events.Any(e => e.Id == b.EventId && e.CourseId == i.CourseId)));
}
