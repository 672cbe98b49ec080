using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;

namespace GoldenThread.Data.Samples;

/// <summary>Who comes to a course: mostly the people it is meant for, of every agency, nobody twice to the same course.</summary>
internal sealed class Crowd
{
    private const int Tries = 40;

    private readonly World _world;
    private readonly SamplePeople _people;
    private readonly SampleCourses _courses;
    private readonly Dice _dice;
    private readonly Dictionary<Guid, Agency> _agencies;
    private readonly Dictionary<Guid, List<Post>> _byAgency;
    private readonly List<Post> _regulars;
    private readonly HashSet<(Guid Course, Guid Person)> _been = [];

    public Crowd(World world, SamplePeople people, SampleCourses courses)
    {
        (_world, _people, _courses) = (world, people, courses);
        _dice = world.Dice.For("crowd");
        _agencies = world.Agencies.ToDictionary(a => a.Id);
        _byAgency = world.Posts.GroupBy(p => p.AgencyId).ToDictionary(g => g.Key, g => g.ToList());

        // Whoever looks around as one of these finds bookings of their own, and of the people they look after.
        var shown = LookedAtFirst().ToHashSet();
        _regulars = [.. world.Posts.Where(p => shown.Contains(p.PersonId) || (p.LineManagerId is { } manager && shown.Contains(manager)))];
    }

    /// <summary>The people whom sample sign-ins offer first: those with one role only, by name; and some with none.</summary>
    private IEnumerable<Guid> LookedAtFirst()
    {
        var roles = _world.Grants.ToLookup(g => g.PersonId, g => g.Role);
        var byName = _world.People.Where(p => p.AccountId is not null && _people.PostOf.ContainsKey(p.Id)).OrderBy(p => p.NameKey, StringComparer.Ordinal).ToList();
        IEnumerable<Guid> With(params Role[] only) => byName.Where(p => roles[p.Id].SequenceEqual(only)).Take(3).Select(p => p.Id);
        return With().Concat(With(Role.LineManager)).Concat(With(Role.AgencyLead)).Concat(With(Role.AgencyBooker));
    }

    /// <summary>Somebody in post on the day who has not been on the course; null when nobody can be found.</summary>
    public Post? Draw(Course course, DateOnly day, Func<Guid, bool> isIn)
    {
        var from = _courses.MeantFrom[course.Id];
        for (var left = Tries; left > 0; left--)
        {
            var post = _dice.Percent(12) && _regulars.Count > 0 ? _dice.Of(_regulars) : _dice.Of(_world.Posts);
            if (!Free(post, day, isIn) || (_people.ContactOf[post.Id] < from && !_dice.Percent(15)) || !_been.Add((course.Id, post.PersonId))) continue;
            return post;
        }

        return null;
    }

    public Post? Colleague(Guid agency, DateOnly day, Func<Guid, bool> isIn) => _byAgency[agency].Find(p => Free(p, day, isIn));

    private bool Free(Post post, DateOnly day, Func<Guid, bool> isIn) => post.HeldOn(day) && !isIn(post.PersonId) && !(_agencies[post.AgencyId].ClosedOn < day);
}
