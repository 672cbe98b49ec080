namespace GoldenThread.Surveys;

/// <summary>When sealed anonymous answers may be opened, shuffled and written: only so many at once that none can be told apart, and never so that those left over would be few (security goals T5, INV12).</summary>
public static class Mixing
{
    /// <summary>While the wave is open: a batch of five, and of those not yet marked as having answered none or at least five remain. With an open link anybody may be among them.</summary>
    public static bool MayNow(int sealedAnswers, int invited, int marked, bool openLink)
    {
        if (!SmallNumbers.MayShow(sealedAnswers)) return false;
        var left = invited - marked - sealedAnswers;
        return openLink || left <= 0 || SmallNumbers.MayShow(left);
    }

    /// <summary>At the close: what is left is written without marks, unless fewer than five people could have written it; then it is destroyed unread.</summary>
    public static bool MayAtClose(int invited, int marked, bool openLink) => openLink || SmallNumbers.MayShow(invited - marked);
}
