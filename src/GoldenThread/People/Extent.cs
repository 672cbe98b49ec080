namespace GoldenThread.People;

/// <summary>How far a role's right goes. The grant's own scope can make it narrower, never wider.</summary>
public enum Extent
{
    /// <summary>Everything of the partnership, where the grant is for the partnership; else the part it is for.</summary>
    Partnership,

    /// <summary>Everything of the partnership, even where the grant is for a part of it: totals, and what is shared with all who hold the role.</summary>
    Whole,

    /// <summary>What belongs to or concerns the agency of the grant.</summary>
    OwnAgency,

    /// <summary>The people whose line manager one is.</summary>
    OwnReports,

    /// <summary>The events of the grants.</summary>
    OwnEvents,

    /// <summary>The reviews of the grants: a live membership.</summary>
    OwnReviews,

    /// <summary>The forums of the grants.</summary>
    OwnForums,

    /// <summary>Oneself.</summary>
    Self,
}
