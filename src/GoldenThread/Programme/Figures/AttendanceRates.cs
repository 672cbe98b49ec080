namespace GoldenThread.Programme.Figures;

/// <summary>The named rates of attendance, each with both its figures. "Attendance" alone is four different numbers, so each says which it is.</summary>
/// <param name="Events">Events that have been.</param>
/// <param name="Places">What they hold together; null when one has no limit.</param>
/// <param name="Registered">Places that were confirmed, whatever became of them; not those passed to a colleague, who counts instead.</param>
/// <param name="Cancelled">Of these, given up or taken back before the event.</param>
/// <param name="LateCancelled">Of these, after the last free moment.</param>
/// <param name="NoShow">Of the registered, absent without having cancelled.</param>
/// <param name="Came">Of the registered, who came, also late or not to the end.</param>
/// <param name="WalkIns">People who came without a place.</param>
/// <param name="Unmarked">Of the registered and not cancelled, for whom the register says nothing yet, or they were turned away.</param>
/// <param name="People">Different people who came.</param>
public sealed record AttendanceRates(int Events, int? Places, int Registered, int Cancelled, int LateCancelled, int NoShow, int Came, int WalkIns, int Unmarked, int People)
{
    /// <summary>Everybody in the rooms, of what the rooms hold.</summary>
    public Rate Fill => new("fill_rate", "Everybody who came, of all places", Came + WalkIns, Places);

    /// <summary>Of those who were expected, who came.</summary>
    public Rate Show => new("show_rate", "Registered people who came, of those who had not cancelled", Came, Registered - Cancelled);

    /// <summary>Of all who had registered, who came.</summary>
    public Rate RegisteredAttendance => new("registered_attendance_rate", "Registered people who came, of all registered", Came, Registered);

    public Rate NoShows => new("no_show_rate", "Registered people who were absent without cancelling, of all registered", NoShow, Registered);

    public Rate LateCancels => new("late_cancel_rate", "Cancelled after the last free moment, of all registered", LateCancelled, Registered);

    public Rate Cancels => new("cancellation_rate", "Cancelled at any time, of all registered", Cancelled, Registered);

    public IReadOnlyList<Rate> All => [Fill, Show, RegisteredAttendance, NoShows, LateCancels, Cancels];

    public static AttendanceRates None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/// <summary>A rate with its published name, its definition and both figures.</summary>
public sealed record Rate(string Code, string Definition, int Part, int? Whole)
{
    /// <summary>In per cent to one decimal; null where there is nothing to divide by.</summary>
    public decimal? Percent => Whole is > 0 and var whole ? Math.Round(100m * Part / whole, 1, MidpointRounding.AwayFromZero) : null;

    /// <summary>"269 of 318 (84.6%)".</summary>
    public string Words => Percent is { } percent ? $"{Part} of {Whole} ({percent.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}%)" : Whole is null ? $"{Part}, places without a limit" : "nothing to count";
}
