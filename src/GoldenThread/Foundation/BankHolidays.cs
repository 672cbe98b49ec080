using System.Globalization;

namespace GoldenThread.Foundation;

/// <summary>England's bank holidays, as data: proclaimed one-offs cannot be worked out. The file covers whole years; a day outside them is not known.</summary>
public sealed class BankHolidays
{
    private readonly Dictionary<DateOnly, BankHoliday> _byDate;

    public BankHolidays(IEnumerable<BankHoliday> holidays)
    {
        _byDate = holidays.ToDictionary(h => h.Date);
        FirstYear = _byDate.Keys.Min(d => d.Year);
        LastYear = _byDate.Keys.Max(d => d.Year);
    }

    /// <summary>The calendar that ships with the product: 2018 to 2030.</summary>
    public static BankHolidays England { get; } = Read();

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlyCollection<BankHoliday> All => _byDate.Values;

    public BankHoliday? On(DateOnly day) => _byDate.GetValueOrDefault(day);

    public bool Covers(DateOnly day) => day.Year >= FirstYear && day.Year <= LastYear;

    private static BankHolidays Read()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays-england.csv")!;
        using var reader = new StreamReader(stream);
        return new(Lines(reader)
            .Select(line => line.Split(',', 2))
            .Select(cells => new BankHoliday(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[1])));
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith('#')) yield return line;
    }
}
