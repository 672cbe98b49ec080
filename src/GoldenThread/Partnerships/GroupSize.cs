using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Partnerships;

/// <summary>Whether a number of delegates suits a format: warn below the fewest and above a guide, block above a limit (R-083, A-NOT-10).</summary>
public static class GroupSize
{
    public static GroupSizeAnswer Judge(CourseFormat format, int delegates)
    {
        if (format.DelegatesMax.Is(out var most) && delegates > most) return format.DelegatesApprox ? GroupSizeAnswer.AboveGuide : GroupSizeAnswer.AboveLimit;
        if (format.DelegatesMin.Is(out var fewest) && delegates < fewest) return GroupSizeAnswer.BelowFewest;
        return format.DelegatesMax.IsSet || format.DelegatesMin.IsSet ? GroupSizeAnswer.Fits : GroupSizeAnswer.NotSet;
    }
}

public enum GroupSizeAnswer
{
    Fits,

    /// <summary>A warning: fewer than the format wants.</summary>
    BelowFewest,

    /// <summary>A warning: more than about the number the strategy gives.</summary>
    AboveGuide,

    /// <summary>Blocked, unless an officer raises the limit.</summary>
    AboveLimit,

    /// <summary>This partnership has set no sizes.</summary>
    NotSet,
}
