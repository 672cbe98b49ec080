using GoldenThread.Partnerships.Packs.Tariffs;

namespace GoldenThread.Charging;

/// <summary>Whoever paid to attend and loses the place: where the pack reads so the fee stands and nothing more is charged (A-WAR-10).</summary>
internal static class PaidPlace
{
    /// <summary>True when that settles it.</summary>
    /// <param name="w">The sheet.</param>
    /// <param name="came">They were there for a part, so the fee to attend is owed anyhow.</param>
    /// <param name="inDoubt">Notice was given in time by one rule and late by another: an officer decides whether the fee stands.</param>
    public static bool Settles(Working w, bool came = false, bool inDoubt = false)
    {
        var asked = w.Policy.PayingDelegate.Is(out var how);
        var grounds = new Grounds();
        var fee = AttendanceFee.Of(asked ? w : w.Aside(), grounds) ?? Money.Zero;
        if (fee == Money.Zero) return false;
        if (!asked) w.NotSet(w.Policy.PayingDelegate.Path);
        if (asked) grounds.On(w.Policy.PayingDelegate);
        if (asked && how == PayingDelegate.FeeStands)
        {
            if (inDoubt) w.Leave(ChargeCode.AttendanceFee, fee, Because.FeeInDoubt, grounds.On(w.Policy.AutomaticProposalInside));
            else w.Fee(fee, Because.FeeStands, grounds);
            return true;
        }

        if (came || (asked && how == PayingDelegate.ChargedAsWell)) w.Fee(fee, came ? Because.Attends : Because.FeeStands, grounds);
        return false;
    }
}
