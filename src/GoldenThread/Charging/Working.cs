using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Charging;

/// <summary>The sheet an answer is worked out on: facts and policy at the top, lines and open values below.</summary>
internal sealed class Working(ChargingPolicy policy, ChargeFacts facts, LastFreeCancellation? lastFree, BankHolidays holidays)
{
    private readonly List<ChargeLine> _lines = new(1);
    private List<string>? _unset;

    public ChargingPolicy Policy { get; } = policy;

    public ChargeFacts Facts { get; } = facts;

    public LastFreeCancellation? LastFree { get; } = lastFree;

    public BankHolidays Holidays { get; } = holidays;

    public IReadOnlyList<ChargeLine> Lines => _lines;

    public IReadOnlyList<string> Unset => _unset ?? (IReadOnlyList<string>)[];

    public bool MustRepeat { get; set; }

    /// <summary>A reason was proven that leaves it to an officer.</summary>
    public bool AtDiscretion { get; set; }

    public string? ExemptionFails { get; set; }

    /// <summary>The same question on a fresh sheet: what is open there is not named here.</summary>
    public Working Aside() => new(Policy, Facts, LastFree, Holidays);

    /// <summary>Names a value that is needed and open, by its key in the section: charging.attendance_fees.</summary>
    public void NotSet(string path)
    {
        var end = path.IndexOf('.', path.IndexOf('.') + 1);
        var key = end < 0 ? path : path[..end];
        _unset ??= [];
        if (!_unset.Contains(key)) _unset.Add(key);
    }

    /// <summary>Owed for attending.</summary>
    public void Fee(Money amount, Because because, Grounds grounds) => Add(ChargeCode.AttendanceFee, amount, ChargeDecision.Automatic, because, grounds);

    /// <summary>Put to an officer for approval; nothing when it comes to nothing.</summary>
    public void Propose(ChargeCode code, Money amount, Because because, Grounds grounds) =>
        Add(code, amount, AtDiscretion ? ChargeDecision.OfficerDecides : ChargeDecision.Proposed, because, grounds);

    /// <summary>Left to an officer, up to an amount where one is known.</summary>
    public void Leave(ChargeCode code, Money? upTo, Because because, Grounds grounds) => Add(code, upTo, ChargeDecision.OfficerDecides, because, grounds);

    private void Add(ChargeCode code, Money? amount, ChargeDecision decision, Because because, Grounds grounds)
    {
        if (amount == Money.Zero) return;
        var open = decision == ChargeDecision.OfficerDecides;
        _lines.Add(new()
        {
            Code = code,
            Amount = open ? null : amount,
            UpTo = open ? amount : null,
            Decision = decision,
            Basis = grounds.Basis,
            Clauses = grounds.Clauses,
            Because = because,
            ExemptionFails = ExemptionFails,
            Facts = Facts,
            LastFree = LastFree,
        });
    }
}
