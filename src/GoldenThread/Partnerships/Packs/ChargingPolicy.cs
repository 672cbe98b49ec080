using GoldenThread.Partnerships.Packs.Shapes;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Money: what a place costs and what losing it costs. Only the notice is typed yet; amounts are carried.</summary>
[Carried(
    "attendance_fees", "free_for", "free_covers", "fee_unit", "late_cancellation", "non_attendance", "non_attendance_unit", "multi_day", "missed_later_day",
    "exemptions", "exemption_proof", "substitution", "late_arrival", "early_leaving", "elearning_not_completed", "invoice_to", "payer", "readings", "charges_enabled")]
public sealed record ChargingPolicy : IChecked
{
    /// <summary>How long before the first day a place can still be given up for nothing.</summary>
    public required Setting<Period> CancellationNotice { get; init; }

    /// <summary>What counts as notice.</summary>
    public required Setting<CancellationChannel> CancellationChannel { get; init; }

    /// <summary>A shorter notice inside which alone a charge is proposed by itself; between the two an officer decides (A-WAR-07).</summary>
    public Setting<Period> AutomaticProposalInside { get; init; } = Setting.Open<Period>("automatic_proposal_inside");

    public string? Note { get; init; }

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (CancellationNotice.Is(out var notice) && IsTooCoarse(notice)) yield return NotCounted("cancellation_notice");
        if (AutomaticProposalInside.Is(out var inside) && IsTooCoarse(inside)) yield return NotCounted("automatic_proposal_inside");
        if (AutomaticProposalInside.IsSet && !CancellationNotice.IsSet && CancellationNotice.Reading is null)
            yield return new("automatic_proposal_inside", "there is no notice for this to shorten", "Set `cancellation_notice`, or take this out.");
    }

    private static bool IsTooCoarse(Period notice) => notice.Unit is PeriodUnit.Months or PeriodUnit.Years;

    private static Wrong NotCounted(string key) => new(key, "notice is not counted in months or years", "Use hours, working_days, calendar_days or weeks.");
}

/// <summary>How a place must be given up for it to count, and where to write.</summary>
public sealed record CancellationChannel
{
    public required IReadOnlyList<NoticeChannel> Accepts { get; init; }

    public string? To { get; init; }
}

/// <summary>The ways people give up a place.</summary>
public enum NoticeChannel
{
    InWriting,
    ByPhone,
    ViaTrainer,
}
