namespace GoldenThread.Programme;

/// <summary>Who of those who wait is next, after what an officer has put first with a reason.</summary>
public enum QueuePolicy
{
    /// <summary>Who has waited longest.</summary>
    FirstCome,

    /// <summary>Who is overdue for this training, longest overdue first; then who has waited longest.</summary>
    MandatedFirst,

    /// <summary>Who comes from the organisation with the fewest places on the event; then who has waited longest.</summary>
    BalanceAgencies,
}
