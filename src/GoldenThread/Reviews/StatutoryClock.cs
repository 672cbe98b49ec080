using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Reviews;

/// <summary>By when a step of a review is due. The partnership's own clock stands; where its pack is silent, the national one beneath it does .</summary>
public static class StatutoryClock
{
    /// <summary>The clock of that name for a partnership, or why there is none.</summary>
    public static Result<Clock> Named(string code, Pack pack, NationalPack national)
    {
        var own = pack.Reviews.Types.FirstOrDefault(t => t.Code == code);
        if (own is not null && own.Deadline.Is(out var period)) return Clock.Of(own, period, pack);
        if (national.Clocks.FirstOrDefault(c => c.Code == code) is { } beneath) return Clock.Of(beneath, national);
        return own is null ? ClockRefusals.NoSuchClock(code) : ClockRefusals.NotSet(own.Deadline.Path);
    }

    /// <summary>The day it is due, counted from a day that is itself not counted.</summary>
    public static Result<Deadline> Due(Clock clock, DateOnly from, BankHolidays holidays)
    {
        if (clock.Period.Unit is PeriodUnit.WorkingDays)
        {
            var count = clock.Direction is ClockDirection.After ? WorkingDays.After(from, clock.Period.Count, holidays) : WorkingDays.Before(from, clock.Period.Count, holidays);
            return count is null ? ClockRefusals.OutsideCalendar(holidays) : new Deadline(clock, from, count.Day, count.Skipped);
        }

        var by = clock.Direction is ClockDirection.After ? clock.Period.After(from, holidays) : clock.Period.Before(from, holidays);
        return by is { } day ? new Deadline(clock, from, day, []) : ClockRefusals.OutsideCalendar(holidays);
    }
}

/// <summary>A named time limit: how long, counted from what, and who says so.</summary>
public sealed record Clock(string Code, string CountedFrom, Period Period, ClockDirection Direction, string Source, Basis Basis)
{
    /// <summary>The number of the open question when the partnership's word is doubtful.</summary>
    public string? Ambiguity { get; init; }

    /// <summary>The edition of national guidance; null for a partnership's own clock.</summary>
    public string? Edition { get; init; }

    /// <summary>False: the limit was not found in the guidance itself, say so wherever it is shown. Null for a partnership's own clock.</summary>
    public bool? Verified { get; init; }

    internal static Clock Of(ReviewType own, Period period, Pack pack)
    {
        var titles = pack.Documents.Where(d => own.Source is null || d.Code == own.Source).Select(d => d.Title);
        return new(own.Code, own.CountedFrom.Or("the day the partnership names"), period, ClockDirection.After, string.Join("; ", titles), own.Deadline.Basis!.Value) { Ambiguity = own.Deadline.Ambiguity };
    }

    internal static Clock Of(NationalClock clock, NationalPack national)
    {
        var edition = national.Guidance.Single(g => g.Code == clock.Edition).Title;
        return new(clock.Code, clock.CountedFrom, clock.Period, clock.Direction, $"{edition} ({clock.Source})", Basis.Seed) { Edition = edition, Verified = clock.Verified };
    }
}

/// <summary>A day by which something is due, and the bank holidays the count stepped over.</summary>
public sealed record Deadline(Clock Clock, DateOnly From, DateOnly By, IReadOnlyList<BankHoliday> Skipped);
