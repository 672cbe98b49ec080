using GoldenThread.Foundation;

namespace GoldenThread.Reviews;

/// <summary>Every no a clock can say.</summary>
public static class ClockRefusals
{
    public static Refusal NoSuchClock(string code) =>
        new("no_such_clock", $"There is no clock called {code}. Use the code of a review type of this partnership, or of a national clock such as rapid_review.", RefusalKind.NotThere);

    public static Refusal NotSet(string path) =>
        new("clock_not_set", $"This partnership has set no time limit here ({path}), and national guidance gives none. Ask the partnership, or agree a date case by case.");

    public static Refusal OutsideCalendar(BankHolidays holidays) =>
        new("outside_calendar", $"The count leaves the years whose bank holidays are known ({holidays.FirstYear} to {holidays.LastYear}). Ask for a day inside them.", RefusalKind.Rule);
}
