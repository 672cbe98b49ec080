using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;

namespace GoldenThread.Data.Samples;

/// <summary>What people learnt elsewhere: their agency's own training, e-learning, a certificate from a job before. Some in date, some due, some missing.</summary>
internal sealed class SampleLearning
{
    private readonly World _world;
    private readonly SamplePeople _people;
    private readonly Dice _dice;
    private readonly Dictionary<Guid, string> _names;
    private readonly IReadOnlyList<PackLevel> _levels;
    private readonly IReadOnlyList<string> _cores;
    private readonly HashSet<string> _renewed;

    private SampleLearning(World world, SamplePeople people)
    {
        (_world, _people) = (world, people);
        _dice = world.Dice.For("learning");
        _names = world.Agencies.ToDictionary(a => a.Id, a => a.Name);
        _levels = [.. world.Pack.Levels.OrderBy(l => l.Order)];
        _cores = _levels.Count == 0 && world.Pack.CoreCourses.Is(out var cores) ? [.. cores.Select(c => c.Code)] : [];
        _renewed = [.. world.Pack.Facts.Under("renewals").Where(f => f.Text is not null && f.Path.EndsWith(".period", StringComparison.Ordinal)).Select(f => f.Path.Split('.')[1])];
    }

    public static void Make(World world, SamplePeople people)
    {
        var made = new SampleLearning(world, people);
        foreach (var post in world.Posts.Where(p => p.From <= world.Today)) made.Of(post);
    }

    private void Of(Post post)
    {
        foreach (var code in _dice.Shuffled(Asked(post)).Take(Rounded(_world.Numbers.OtherLearningPercent)))
        {
            var days = Math.Min(_world.Today.DayNumber - post.From.DayNumber + 200, 6 * 365);
            var on = _world.Today.AddDays(-_dice.Below(days));
            if (post.Until < on) continue;
            _world.Achievements.Add(new()
            {
                PartnershipId = _world.Id,
                Id = _world.Ids.Next(),
                PersonId = post.PersonId,
                Requirement = code,
                On = on,
                Evidence = new() { Kind = "agency", Id = post.AgencyId, Label = $"{_dice.Of(_ways)}, {_names[post.AgencyId]}" },
                RecordedAt = Earliest(World.At(on, 10, 0).AddDays(_dice.Between(1, 20)), _world.Now),
            });
        }
    }

    /// <summary>The codes that the pack has for somebody in this post.</summary>
    private IEnumerable<string> Asked(Post post)
    {
        yield return "single_agency_training";
        if (_levels.Count > 0)
        {
            var own = _levels.FirstOrDefault(l => l.Code == post.Level);
            foreach (var level in _levels)
                if (post.StaffGroup is { } group && level.StaffingGroups.Count > 0 ? level.StaffingGroups.Contains(group) && (level.Order <= 2 || level.Order >= own?.Order || own is null) : level.Order <= (own?.Order ?? _levels[0].Order))
                    yield return level.Code;
            yield break;
        }

        if (_renewed.Contains("all_practitioners")) yield return "all_practitioners";
        if (_renewed.Contains("designated_safeguarding_lead") && _people.ContactOf[post.Id] == Contact.Advises) yield return "designated_safeguarding_lead";
        if (_people.ContactOf[post.Id] >= Contact.Mainly)
            foreach (var core in _cores) yield return core;
    }

    private int Rounded(int percent) => (percent / 100) + (_dice.Percent(percent % 100) ? 1 : 0);

    private static DateTime Earliest(DateTime a, DateTime b) => a < b ? a : b;

    private static readonly string[] _ways = ["Own training", "E-learning", "Induction", "Certificate from an earlier job", "Workbook"];
}
