using GoldenThread.Data.Samples.Names;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships;
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
    private readonly IReadOnlyList<string> _cores;
    private readonly FrameworkRules _rules;
    private readonly Dictionary<Guid, Sector> _sectors;

    private SampleLearning(World world, SamplePeople people)
    {
        (_world, _people) = (world, people);
        _dice = world.Dice.For("learning");
        _names = world.Agencies.ToDictionary(a => a.Id, a => a.Name);
        _cores = world.Pack.Levels.Count == 0 && world.Pack.CoreCourses.Is(out var cores) ? [.. cores.Select(c => c.Code)] : [];
        (_rules, _sectors) = (FrameworkRules.Of(world.Pack), world.Agencies.ToDictionary(a => a.Id, a => a.Sector));
    }

    public static void Make(World world, SamplePeople people)
    {
        var made = new SampleLearning(world, people);
        foreach (var post in world.Posts.Where(p => p.From <= world.Today)) made.Of(post);
    }

    private void Of(Post post)
    {
        foreach (var (code, asked) in Asked(post))
        {
            // Nearly all have done what starters must; of the rest, most.
            if (!_dice.Percent(asked is { First.IsNone: false } ? 94 : 72)) continue;
            var days = Math.Max(1, Math.Min(_world.Today.DayNumber - post.From.DayNumber + 200, 6 * 365));
            var last = asked is { Renewal.IsNone: true, First.IsNone: false } ? post.From.AddDays(_dice.Between(0, 27))
                // Most are within their time; the rest is what makes people overdue.
                : _world.Today.AddDays(-_dice.Below(_dice.Percent(88) ? Math.Min(days, 1000) : days));
            Learn(post, code, last);
            if (asked is { Renewal.IsNone: false } && _dice.Percent(40)) Learn(post, code, last.AddMonths(-asked.Renewal.Months).AddDays(_dice.Between(-20, 60)));
        }
    }

    private void Learn(Post post, string code, DateOnly on)
    {
        if (on > _world.Today || post.Until < on) return;
        var way = _dice.Of(_ways);
        _world.Achievements.Add(new()
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            PersonId = post.PersonId,
            Requirement = code,
            On = on,
            Evidence = new() { Kind = "agency", Id = post.AgencyId, Label = $"{way.Words}, {_names[post.AgencyId]}" },
            Kind = way.Kind,
            Minutes = 60 * _dice.Between(1, 6),
            Participatory = EvidenceKinds.IsParticipatory(way.Kind),
            RecordedAt = Earliest(World.At(on, 10, 0).AddDays(_dice.Between(1, 20)), _world.Now),
        });
    }

    /// <summary>What is asked of somebody in this post, and what they learn beside it.</summary>
    private IEnumerable<(string Code, Asked? Asked)> Asked(Post post)
    {
        yield return ("single_agency_training", null);
        var placed = new Placed { StaffGroup = post.StaffGroup, Level = post.Level, Roles = post.SectorRoles, Sector = _sectors[post.AgencyId] };
        foreach (var row in _rules.OfPost(placed, _world.Today))
            if (row.IsAsked) yield return (row.Asked.Code, row.Asked);
        if (_people.ContactOf[post.Id] < Contact.Mainly) yield break;
        foreach (var core in _cores) yield return (core, null);
    }

    private static DateTime Earliest(DateTime a, DateTime b) => a < b ? a : b;

    private static readonly (string Words, EvidenceKind Kind)[] _ways =
    [
        ("Own training", EvidenceKind.AgencyTraining), ("E-learning", EvidenceKind.Elearning), ("Induction", EvidenceKind.FaceToFace), ("Workbook", EvidenceKind.Workbook), ("Mentoring", EvidenceKind.Mentoring),
    ];
}
