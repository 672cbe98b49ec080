using System.Runtime.InteropServices;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework.Standings;

/// <summary>One thing a framework asks, made ready to be decided many million times.</summary>
public sealed class Asked
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required RequirementForce Force { get; init; }

    /// <summary>How long somebody new has.</summary>
    public Stretch First { get; init; }

    /// <summary>How long it lasts.</summary>
    public Stretch Renewal { get; init; }

    /// <summary>So many minutes must come together; 0 where one piece of learning will do.</summary>
    public int Minutes { get; init; }

    /// <summary>Of which with others.</summary>
    public int ParticipatoryMinutes { get; init; }

    /// <summary>So many pieces of learning.</summary>
    public int Times { get; init; } = 1;

    public int TimesOfKind { get; init; }

    /// <summary>The kinds that <see cref="TimesOfKind"/> counts, one bit each.</summary>
    public uint Kinds { get; init; }

    public YearEnd? YearEnd { get; init; }

    /// <summary>The kinds that count, one bit each; 0 for any.</summary>
    public uint Evidence { get; init; }

    /// <summary>A manager may accept other routes .</summary>
    public bool OtherRoutes { get; init; }

    public bool RefresherCounts { get; init; }

    public IReadOnlyList<string> AlsoMetBy { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    public IReadOnlyList<string> Parts { get; init; } = [];

    public Basis AskedBasis { get; init; }

    public Basis FirstBasis { get; init; }

    public Basis RenewalBasis { get; init; }

    public IReadOnlyList<string> Intercollegiate { get; init; } = [];

    public string? Source { get; init; }

    public string? Edition { get; init; }

    /// <summary>False: not found in the source itself.</summary>
    public bool? Verified { get; init; }

    /// <summary>The strategy leaves both its first date and its renewal open.</summary>
    public bool NeverDue => First.IsNone && Renewal.IsNone && YearEnd is null;

    public static uint Bits(IEnumerable<EvidenceKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds) bits |= 1u << (int)kind;
        return bits;
    }

    /// <summary>Whether a piece of learning counts for this at all.</summary>
    public bool Takes(in Proof shown)
    {
        if (shown.RefresherOnly && !RefresherCounts) return false;
        if (Evidence == 0 || shown.Kind is not { } kind || (Evidence & (1u << (int)kind)) != 0) return true;
        if (OtherRoutes && EvidenceKinds.IsOtherRoute(kind)) return true;
        return EvidenceKinds.IsInRoom(kind) && (Evidence & (1u << (int)EvidenceKind.FaceToFace)) != 0;
    }
}

/// <summary>A piece of learning as a rule sees it.</summary>
public readonly record struct Proof(DateOnly On, EvidenceKind? Kind = null, int Minutes = 0, bool Participatory = false, bool RefresherOnly = false);

/// <summary>Calendar months and days, added to a day; the end of a shorter month stands for the days it lacks.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(int Months, int Days)
{
    public bool IsNone => Months == 0 && Days == 0;

    public static Stretch Of(Period period) => period.Unit switch
    {
        PeriodUnit.Years => new(12 * period.Count, 0),
        PeriodUnit.Months => new(period.Count, 0),
        PeriodUnit.Weeks => new(0, 7 * period.Count),
        _ => new(0, period.Count),
    };

    /// <summary>Total: a day past the end of the calendar is its last.</summary>
    public DateOnly After(DateOnly day)
    {
        var months = ((day.Year - 1) * 12) + day.Month - 1 + Months;
        if (months >= 12 * 9999) return DateOnly.MaxValue;
        var moved = Months == 0 ? day : day.AddMonths(Months);
        return Days > DateOnly.MaxValue.DayNumber - moved.DayNumber ? DateOnly.MaxValue : moved.AddDays(Days);
    }
}
