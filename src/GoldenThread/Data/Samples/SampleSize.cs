namespace GoldenThread.Data.Samples;

/// <summary>How much sample data: the four words of the command line.</summary>
public enum SampleSize
{
    /// <summary>Every pack's partnership with a few hundred people: to look around.</summary>
    Small,

    /// <summary>One partnership of a borough's full size: to measure.</summary>
    Town,

    /// <summary>Ten such partnerships.</summary>
    Region,

    /// <summary>As many as England has.</summary>
    England,
}

/// <summary>The numbers behind a size. Those of a full-size partnership follow published workforce and programme counts.</summary>
internal sealed record Numbers
{
    public required int People { get; init; }

    public required int Agencies { get; init; }

    public required int MonthsBack { get; init; }

    public required int MonthsAhead { get; init; }

    public required int EventsAYear { get; init; }

    /// <summary>Places on an ordinary classroom event.</summary>
    public required int Places { get; init; }

    /// <summary>People with an account, of each hundred.</summary>
    public required int AccountPercent { get; init; }

    public static Numbers Of(SampleSize size) => size == SampleSize.Small ? Few : Full;

    private static Numbers Few { get; } = new()
    {
        People = 420, Agencies = 50, MonthsBack = 18, MonthsAhead = 6, EventsAYear = 20, Places = 16, AccountPercent = 40,
    };

    private static Numbers Full { get; } = new()
    {
        People = 30_000, Agencies = 600, MonthsBack = 30, MonthsAhead = 6, EventsAYear = 120, Places = 36, AccountPercent = 27,
    };
}
