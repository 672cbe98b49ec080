namespace GoldenThread.Partnerships.Packs.Tariffs;

/// <summary>Who is asked for the money.</summary>
public enum Payer
{
    Person,
    Organisation,
    LineManager,
    AuthorisingManager,
}

/// <summary>When an invoice goes out and how long there is to pay.</summary>
public sealed record InvoiceTiming
{
    public Setting<Period> SentAfter { get; init; } = Setting.Open<Period>("sent_after");

    public Setting<Period> PayWithin { get; init; } = Setting.Open<Period>("pay_within");

    /// <summary>The fee to attend is paid when booking.</summary>
    public bool PaidAtBooking { get; init; }
}

/// <summary>What follows when places are lost again and again.</summary>
public sealed record Sanction
{
    /// <summary>After so many lost places.</summary>
    public Setting<int> After { get; init; } = Setting.Open<int>("after");

    public required SanctionOn On { get; init; }

    public required string Effect { get; init; }

    public Setting<Period> For { get; init; } = Setting.Open<Period>("for");

    public string? Note { get; init; }
}

public enum SanctionOn
{
    Person,
    Organisation,
}

/// <summary>Places earned by lending trainers.</summary>
public sealed record TrainerCredit
{
    public required int TrainerDays { get; init; }

    public required int FreePlaces { get; init; }
}

/// <summary>What people get when the partnership itself cancels.</summary>
public sealed record WhenWeCancel
{
    public Setting<string> Refund { get; init; } = Setting.Open<string>("refund");

    public Setting<Period> MoveWithin { get; init; } = Setting.Open<Period>("move_within");
}
