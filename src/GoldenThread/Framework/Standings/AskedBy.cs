using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework.Standings;

/// <summary>Makes a pack's levels, target groups and requirements ready to be decided.</summary>
internal static class AskedBy
{
    public static Asked Level(PackLevel level, bool otherRoutes) => new()
    {
        Code = level.Code,
        Name = level.Name.Or(level.Code),
        // Without the strategy's own word nothing can be breached.
        Force = level.Force.Or(RequirementForce.Recommended),
        First = Stretch(level.DeadlineAfterStart),
        Renewal = Stretch(level.Renewal),
        Evidence = Asked.Bits(level.Evidence.Or([])),
        OtherRoutes = otherRoutes,
        FirstBasis = level.DeadlineAfterStart.Basis ?? Basis.Seed,
        RenewalBasis = level.Renewal.Basis ?? Basis.Seed,
        Intercollegiate = level.Intercollegiate,
    };

    public static Asked Target(TargetGroup target) => new()
    {
        Code = target.Code,
        Name = target.Audience.Is(out var audience) ? audience : $"Target group {target.Code[(target.Code.LastIndexOf('_') + 1)..]} (not set by this partnership)",
        Force = RequirementForce.Recommended,
        AskedBasis = target.Audience.Basis ?? Basis.Seed,
    };

    public static Asked Requirement(PackRequirement r, bool otherRoutes)
    {
        var hours = r.Hours.Is(out var h) ? h : null;
        var times = r.Times.Is(out var t) ? t : null;
        return new()
        {
            Code = r.Code,
            // Said in the name itself, so that no list, file or letter can show it as fact.
            Name = r.Verified == false ? $"{r.Name} (not verified)" : r.Name,
            Force = r.Force.Or(RequirementForce.Recommended),
            First = Stretch(r.DeadlineAfterStart),
            Renewal = Stretch(r.Renewal),
            Minutes = (hours?.Total ?? 0) * 60,
            ParticipatoryMinutes = (hours?.Total ?? 0) * 60 * (hours?.ParticipatoryPercent ?? 0) / 100,
            Times = times?.Total ?? 1,
            TimesOfKind = times?.OfKind ?? 0,
            Kinds = Asked.Bits(times?.Kinds ?? []),
            YearEnd = r.EachYearTo.Is(out var year) ? year : null,
            Evidence = Asked.Bits(r.Evidence.Or([])),
            OtherRoutes = otherRoutes,
            RefresherCounts = r.RefresherCounts.Or(false),
            AlsoMetBy = r.AlsoMetBy,
            After = r.After,
            Parts = r.Parts,
            AskedBasis = r.Force.Basis ?? Basis.Seed,
            FirstBasis = r.DeadlineAfterStart.Basis ?? Basis.Seed,
            RenewalBasis = r.Renewal.Basis ?? r.Hours.Basis ?? r.EachYearTo.Basis ?? Basis.Seed,
            Source = r.Source,
            Edition = r.Edition,
            Verified = r.Verified,
        };
    }

    private static Stretch Stretch(Setting<Period> setting) => setting.Is(out var period) ? Standings.Stretch.Of(period) : default;
}
