namespace GoldenThread.Foundation;

/// <summary>A day off in England and Wales that falls on a weekday, and its name.</summary>
public sealed record BankHoliday(DateOnly Date, string Name);
