namespace GoldenThread.Programme.Bookings;

/// <summary>How often people who joined a queue at a number, so long before the event, got a place: counted on events that have been. Says nothing on fewer than thirty.</summary>
public static class WaitingChance
{
    /// <summary>Below this many past entries nothing is said; our own default.</summary>
    public const int Fewest = 30;

    /// <summary>The chance at a number in the queue, so many days before.</summary>
    public static Chance At(int position, int daysBefore, IEnumerable<Entry> past)
    {
        var (from, to) = Band(position);
        var (early, late) = Lead(daysBefore);
        var alike = past.Where(e => e.Position >= from && e.Position <= to && e.DaysBefore >= early && e.DaysBefore <= late).ToList();
        return new(alike.Count(e => e.GotPlace), alike.Count, (from, to), (early, late));
    }

    /// <summary>The numbers that are looked at together: the first three each, then wider.</summary>
    public static (int From, int To) Band(int position) => position switch { <= 3 => (position, position), <= 6 => (4, 6), <= 10 => (7, 10), <= 20 => (11, 20), _ => (21, int.MaxValue) };

    private static (int Early, int Late) Lead(int days) => days switch { <= 7 => (int.MinValue, 7), <= 28 => (8, 28), <= 84 => (29, 84), _ => (85, int.MaxValue) };

    /// <summary>Somebody who waited for an event that has been. Who left by themselves, and queues of events that were called off, are not counted.</summary>
    public sealed record Entry(int Position, int DaysBefore, bool GotPlace);

    public sealed record Chance(int Got, int Of, (int From, int To) Positions, (int Early, int Late) Days)
    {
        public bool IsKnown => Of >= Fewest;

        /// <summary>"41 of 60 people who joined at number 2, between 8 and 28 days before, got a place (68%)."</summary>
        public string Words
        {
            get
            {
                var number = Positions.From == Positions.To ? $"at number {Positions.From}" : Positions.To == int.MaxValue ? $"at number {Positions.From} or later" : $"at numbers {Positions.From} to {Positions.To}";
                var when = Days.Early == int.MinValue ? $"{Days.Late} days or less before" : Days.Late == int.MaxValue ? $"{Days.Early} days or more before" : $"between {Days.Early} and {Days.Late} days before";
                return IsKnown
                    ? $"{Got} of {Of} people who joined {number}, {when}, got a place ({Math.Round(100m * Got / Of)}%)."
                    : $"Not enough history to say how likely it is: {Of} past {(Of == 1 ? "entry" : "entries")} like this, and we say nothing on fewer than {Fewest}.";
            }
        }
    }
}
