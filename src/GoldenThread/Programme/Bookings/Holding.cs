namespace GoldenThread.Programme.Bookings;

/// <summary>Why a place is kept for somebody, as stable codes, and how long where it is for a while.</summary>
public static class Holding
{
    /// <summary>Somebody is filling in the booking form.</summary>
    public const string Basket = "basket";

    /// <summary>It came free and the next in the queue is asked.</summary>
    public const string Offered = "offered";

    /// <summary>Something must be shown first; kept until it is, or an officer releases it.</summary>
    public const string PrerequisiteMissing = "prerequisite_missing";

    /// <summary>A manager must approve; kept until they do, or booking closes.</summary>
    public const string Approval = "approval_pending";

    /// <summary>How long a place is kept while somebody fills in the form. No strategy sets it: our own default.</summary>
    public const int BasketMinutes = 15;
}
