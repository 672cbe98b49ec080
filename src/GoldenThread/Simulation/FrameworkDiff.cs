using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Simulation;

/// <summary>What differs between what two policies ask of people, in words: how often, by when, of whom, mandatory or recommended .</summary>
public static class FrameworkDiff
{
    public static IReadOnlyList<Line> Of(Pack before, Pack after)
    {
        var (old, now) = (AskedRow.Of(before), AskedRow.Of(after));
        var was = old.ToDictionary(r => r.Code);
        var lines = new List<Line>();
        foreach (var row in now)
        {
            if (!was.TryGetValue(row.Code, out var earlier))
            {
                lines.Add(new(row.Code, row.Name, "Whether it is asked", "not asked", $"{Said(row.Force)}, of {row.Who}"));
                continue;
            }

            Compare("How often", earlier.Often, row.Often);
            Compare("First", earlier.First, row.First);
            Compare("Of whom", earlier.Who, row.Who);
            Compare("How strongly", Said(earlier.Force), Said(row.Force));

            void Compare(string what, string then, string next)
            {
                if (then != next) lines.Add(new(row.Code, row.Name, what, then, next));
            }
        }

        lines.AddRange(old.Where(o => now.All(n => n.Code != o.Code)).Select(o => new Line(o.Code, o.Name, "Whether it is asked", $"{Said(o.Force)}, of {o.Who}", "not asked")));
        return lines;
    }

    public static string Said(RequirementForce? force) => force switch
    {
        RequirementForce.Mandatory => "mandatory",
        RequirementForce.Recommended => "recommended",
        _ => "not set by this partnership",
    };

    public sealed record Line(string Code, string Name, string What, string Before, string After)
    {
        /// <summary>"Foundation: renewed every 2 years instead of renewed every 3 years".</summary>
        public string Sentence => $"{Name}: {After} instead of {Before}";
    }
}
