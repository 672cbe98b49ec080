using GoldenThread.Partnerships.Packs.Shapes;
using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Money: what a place costs and what losing it costs. Everything a policy says about it is written here; the rules in Charging read it and know no policy of their own.</summary>
public sealed record ChargingPolicy : IChecked
{
    /// <summary>False: nothing is charged, whatever else stands here .</summary>
    public Setting<bool> ChargesEnabled { get; init; } = Setting.Open<bool>("charges_enabled");

    /// <summary>What a place costs those who pay.</summary>
    public required Setting<IReadOnlyList<PriceRow>> AttendanceFees { get; init; }

    /// <summary>Who attends free.</summary>
    public required Setting<IReadOnlyList<Who>> FreeFor { get; init; }

    /// <summary>The forms of learning that free places and fees are said of.</summary>
    public required Setting<IReadOnlyList<LearningForm>> FreeCovers { get; init; }

    public required Setting<PriceUnit> FeeUnit { get; init; }

    /// <summary>How long before the first day a place can still be given up for nothing.</summary>
    public required Setting<Period> CancellationNotice { get; init; }

    /// <summary>What counts as notice.</summary>
    public required Setting<CancellationChannel> CancellationChannel { get; init; }

    /// <summary>A shorter notice inside which alone a charge is proposed by itself; between the two an officer decides (A-WAR-07).</summary>
    public Setting<Period> AutomaticProposalInside { get; init; } = Setting.Open<Period>("automatic_proposal_inside");

    public required Setting<IReadOnlyList<PriceRow>> LateCancellation { get; init; }

    public required Setting<IReadOnlyList<PriceRow>> NonAttendance { get; init; }

    /// <summary>What the amounts for a lost place are counted by.</summary>
    public required Setting<PriceUnit> NonAttendanceUnit { get; init; }

    /// <summary>What is expected of a course of several days, in the strategy's words.</summary>
    public required Setting<string> MultiDay { get; init; }

    /// <summary>The second day or a later one was missed.</summary>
    public required Setting<MissedDays> MissedLaterDay { get; init; }

    /// <summary>The first day was missed and others were not.</summary>
    public Setting<MissedDays> MissedFirstDay { get; init; } = Setting.Open<MissedDays>("missed_first_day");

    /// <summary>What becomes of the charge where the place was paid for (A-WAR-10).</summary>
    public Setting<PayingDelegate> PayingDelegate { get; init; } = Setting.Open<PayingDelegate>("paying_delegate");

    public required Setting<IReadOnlyList<ExemptionRule>> Exemptions { get; init; }

    public required Setting<ExemptionProof> ExemptionProof { get; init; }

    /// <summary>A proven reason goes before "whatever the reason" where a policy says both (A-WAR-11).</summary>
    public Setting<bool> ExemptionPrevails { get; init; } = Setting.Open<bool>("exemption_prevails");

    public required Setting<Substitution> Substitution { get; init; }

    public required Setting<LateArrival> LateArrival { get; init; }

    public required Setting<EarlyLeaving> EarlyLeaving { get; init; }

    public required Setting<ElearningDeadline> ElearningNotCompleted { get; init; }

    public required Setting<Payer> InvoiceTo { get; init; }

    public required Setting<IReadOnlyList<Payer>> Payer { get; init; }

    public Setting<InvoiceTiming> Invoice { get; init; } = Setting.Open<InvoiceTiming>("invoice");

    public Setting<Sanction> Sanction { get; init; } = Setting.Open<Sanction>("sanction");

    public Setting<TrainerCredit> TrainerCredit { get; init; } = Setting.Open<TrainerCredit>("trainer_credit");

    public Setting<WhenWeCancel> WhenWeCancel { get; init; } = Setting.Open<WhenWeCancel>("when_we_cancel");

    public string? Note { get; init; }

    /// <summary>The table another points at.</summary>
    public Setting<IReadOnlyList<PriceRow>> Table(ChargeTable table) => table == ChargeTable.LateCancellation ? LateCancellation : NonAttendance;

    IEnumerable<Wrong> IChecked.Wrongs()
    {
        if (CancellationNotice.Is(out var notice) && IsTooCoarse(notice)) yield return NotCounted("cancellation_notice");
        if (AutomaticProposalInside.Is(out var inside) && IsTooCoarse(inside)) yield return NotCounted("automatic_proposal_inside");
        if (AutomaticProposalInside.IsSet && !CancellationNotice.IsSet && CancellationNotice.Reading is null)
            yield return new("automatic_proposal_inside", "there is no notice for this to shorten", "Set `cancellation_notice`, or take this out.");
        foreach (var wrong in TableCheck.Of(this)) yield return wrong;
    }

    private static bool IsTooCoarse(Period notice) => notice.Unit is PeriodUnit.Months or PeriodUnit.Years;

    private static Wrong NotCounted(string key) => new(key, "notice is not counted in months or years", "Use hours, working_days, calendar_days or weeks.");
}

/// <summary>How a place must be given up for it to count, and where to write.</summary>
public sealed record CancellationChannel
{
    public required IReadOnlyList<NoticeChannel> Accepts { get; init; }

    public string? To { get; init; }

    /// <summary>"in writing or by phone".</summary>
    internal string Said => string.Join(" or ", Accepts.Select(a => a switch
    {
        NoticeChannel.InWriting => "in writing",
        NoticeChannel.ByPhone => "by phone",
        _ => "through the trainer",
    }));
}

/// <summary>The ways people give up a place.</summary>
public enum NoticeChannel
{
    InWriting,
    ByPhone,
    ViaTrainer,
}
