using GoldenThread.People;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;

namespace GoldenThread.Programme.Intakes;

/// <summary>One row of a list of bookings: who has a place on which event, or waits for one and since when.</summary>
internal sealed record BookingRow(string EventKey, string? EventWords, string Email, BookingState State, DateOnly? BookedOn, string? Manager)
{
    private static readonly Dictionary<string, BookingState?> _states = new(StringComparer.Ordinal)
    {
        ["confirmed"] = BookingState.Confirmed, ["booked"] = BookingState.Confirmed, ["enrolled"] = BookingState.Confirmed, ["approved"] = BookingState.Confirmed, ["place"] = BookingState.Confirmed, ["attending"] = BookingState.Confirmed,
        ["waiting"] = BookingState.Waiting, ["waitinglist"] = BookingState.Waiting, ["waitlisted"] = BookingState.Waiting, ["waitlist"] = BookingState.Waiting, ["reserve"] = BookingState.Waiting,
        ["cancelled"] = null, ["canceled"] = null, ["withdrawn"] = null, ["declined"] = null, ["rejected"] = null,
    };

    public static IReadOnlyList<IntakeColumn> Columns { get; } =
    [
        new(Field.Reference, "Event reference", false, "EV-104", "reference", "eventid", "eventcode", "coursecode", "sessionid"),
        new(Field.Title, "Course", false, "Professional curiosity", "title", "coursetitle", "event", "eventtitle", "coursename"),
        new(Field.Date, "Day", false, "2027-03-14", "date", "eventdate", "startdate", "coursedate"),
        new(Field.Email, "E-mail", true, "ben.lowe@example.org", "email", "emailaddress", "workemail", "delegateemail", "mail", "username"),
        new(Field.State, "State", false, "confirmed", "status", "bookingstatus"),
        new(Field.BookedOn, "Booked on", false, "2026-10-01", "bookedon", "datebooked", "bookingdate", "created", "enrolledon"),
        new(Field.Manager, "Line manager", false, "", "linemanageremail", "manager", "manageremail"),
    ];

    /// <summary>The row; null where it cannot be read, and the row then says why.</summary>
    public static BookingRow? Read(RowCells<string> row, DateOnly today)
    {
        if (!row.IsWhole() || !row.Day(Field.Date, "event", out var day) || !row.Day(Field.BookedOn, "booking", out var booked)) return null;
        var (reference, title) = (row.Text(Field.Reference), row.Text(Field.Title));
        if (reference is null && (title is null || day is null)) return row.LeaveOut<BookingRow>("no_event", "Which event it is for is missing: its reference, or its title and first day.");
        if (row.Text(Field.Email) is not { } email) return row.LeaveOut<BookingRow>("no_email", "The e-mail address is missing. It says whose booking this is.");
        BookingState? state = BookingState.Confirmed;
        if (row.Text(Field.State) is { } said && !_states.TryGetValue(SpokenName.Fold(said), out state)) return row.LeaveOut<BookingRow>("unknown_state", $"“{CellText.Cut(said, 40)}” does not say where the booking stands. Write confirmed or waiting.");
        if (state is not { } stands) return row.LeaveOut<BookingRow>("not_live", "The booking is over in the earlier system; only what still holds is brought in.");
        if (booked > today) return row.LeaveOut<BookingRow>("booked_ahead", "The day of booking lies ahead.");
        var manager = row.Text(Field.Manager);
        if (manager is not null && !EmailShape.Is(manager)) return row.LeaveOut<BookingRow>("bad_manager", $"The line manager has to be an e-mail address; “{CellText.Cut(manager, 80)}” is none.");
        return new(EventRow.KeyOf(reference, title, day, null), title is null ? reference : $"{title}{(day is { } on ? $", {London.SayShort(on)}" : "")}", email, stands, booked, manager);
    }

    private static class Field
    {
        public const string Reference = "event_reference", Title = "course", Date = "day", Email = "email", State = "state", BookedOn = "booked_on", Manager = "line_manager";
    }
}
