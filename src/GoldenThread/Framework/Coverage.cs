using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Framework;

/// <summary>How posts stand with one requirement. In date are all who have shown it and for whom it still counts: current and due soon.</summary>
/// <param name="Asked">All posts of which it is asked on the day: the denominator.</param>
/// <param name="NoDate">Never shown, and no date is set.</param>
/// <param name="Grace">Not shown, and the first date has not passed.</param>
public sealed record Coverage(string Requirement, RequirementForce Force, int Asked, int Overdue, int NoDate, int Grace, int Soon)
{
    public int InDate => Asked - Overdue - NoDate - Grace;

    public int Current => InDate - Soon;

    public double? Share => Asked == 0 ? null : (double)InDate / Asked;

    public static Coverage Sum(IEnumerable<Coverage> parts)
    {
        var all = parts.ToList();
        return all[0] with { Asked = all.Sum(c => c.Asked), Overdue = all.Sum(c => c.Overdue), NoDate = all.Sum(c => c.NoDate), Grace = all.Sum(c => c.Grace), Soon = all.Sum(c => c.Soon) };
    }
}
