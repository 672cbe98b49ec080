using System.Globalization;
using System.Text;
using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships;
using GoldenThread.People;

namespace GoldenThread.Data.Samples;

/// <summary>The people of a world with their posts: managers and those they manage, second jobs, movers, leavers, starters, protected posts and awkward names.</summary>
internal sealed class SamplePeople
{
    private readonly World _world;
    private readonly SampleAgencies _agencies;
    private readonly Dice _dice;
    private readonly Placement _placement;
    private readonly HashSet<string> _mails = new(StringComparer.Ordinal);
    private readonly Queue<(string First, string Last)> _awkward = new(PersonNames.Awkward);

    private SamplePeople(World world, SampleAgencies agencies)
    {
        (_world, _agencies) = (world, agencies);
        _dice = world.Dice.For("people");
        _placement = new(world.Pack);
    }

    public Dictionary<Guid, Contact> ContactOf { get; } = [];

    /// <summary>The first current post of each person who has one.</summary>
    public Dictionary<Guid, Post> PostOf { get; } = [];

    public Dictionary<Guid, Person> ById { get; } = [];

    public static SamplePeople Make(World world, SampleAgencies agencies, int besides)
    {
        var made = new SamplePeople(world, agencies);
        var weights = world.Agencies.Select(a => agencies.KindOf[a.Id].Weight * made._dice.Between(70, 130)).ToList();
        var (left, total) = (world.Numbers.People - besides, weights.Sum());
        var shares = weights.ConvertAll(w => Math.Max(2, (int)((long)left * w / total)));
        shares[0] += Math.Max(0, left - shares.Sum());
        for (var i = 0; i < world.Agencies.Count; i++) made.Staff(world.Agencies[i], shares[i]);
        made.MakeSome();
        return made;
    }

    /// <summary>Somebody with a post in an agency, or none.</summary>
    public Person Add(Agency? agency, Job? job, Person? manager = null, DateOnly? from = null)
    {
        var (first, last) = _awkward.Count > 0 && _dice.Percent(10) ? _awkward.Dequeue() : PersonNames.Draw(_dice);
        var mail = Mail(first, last, agency?.Name ?? "post");
        var person = new Person
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            FirstName = first,
            LastName = last,
            NameKey = Person.KeyOf(first, last),
            Email = mail,
            EmailKey = mail,
            Protected = _dice.Below(120) == 0,
        };
        _world.People.Add(person);
        ById.Add(person.Id, person);
        if (agency is null || job is null) return person;
        var post = Hold(person, agency, job, manager, from ?? Since());
        if (post.HeldOn(_world.Today)) PostOf.Add(person.Id, post);
        return person;
    }

    private void Staff(Agency agency, int people)
    {
        var jobs = _agencies.KindOf[agency.Id].Jobs;
        var head = Add(agency, jobs.Head);
        List<Person> managers = [head];
        for (var n = people / 10; n > 0; n--) managers.Add(Add(agency, jobs.Manager, head));
        var over = managers.Count > 1 ? managers[1..] : managers;
        for (var n = people - managers.Count; n > 0; n--) Add(agency, _dice.Of(jobs.Staff, j => j.Weight), _dice.Of(over), _dice.Below(90) == 0 ? _world.Today.AddDays(_dice.Between(2, 40)) : null);
        agency.Headcount = _dice.Percent(85) ? people + _dice.Below((people / 3) + 1) : null;
        if (agency.ClosedOn is { } closed)
            foreach (var post in _world.Posts.Where(p => p.AgencyId == agency.Id)) End(post, closed);
    }

    /// <summary>Of each hundred: eight came from another agency, four hold two posts, five have left, one leaves soon.</summary>
    private void MakeSome()
    {
        var staff = _world.Posts.Where(p => p.Until is null && p.LineManagerId is not null).ToList();
        var managing = _world.Posts.Select(p => p.LineManagerId).ToHashSet();
        var open = _world.Agencies.Where(a => a.ClosedOn is null).ToList();
        foreach (var post in staff)
        {
            var person = ById[post.PersonId];
            var chance = _dice.Below(100);
            if (chance < 8)
            {
                var before = _dice.Of(open);
                if (before.Id == post.AgencyId) continue;
                var from = post.From.AddDays(-_dice.Between(200, 2500));
                Hold(person, before, _dice.Of(_agencies.KindOf[before.Id].Jobs.Staff), null, from).Until = post.From.AddDays(-_dice.Between(1, 60));
            }
            else if (chance < 12)
            {
                var second = _dice.Of(open);
                if (second.Id != post.AgencyId) Hold(person, second, _dice.Of(_agencies.KindOf[second.Id].Jobs.Staff), null, Since());
            }
            else if (chance < 18 && !managing.Contains(person.Id))
            {
                End(post, chance < 17 ? _world.Today.AddDays(-_dice.Between(1, 540)) : _world.Today.AddDays(_dice.Between(5, 60)));
            }
        }
    }

    private void End(Post post, DateOnly last)
    {
        if (last <= post.From) return;
        post.Until = last;
        if (last < _world.Today && PostOf.GetValueOrDefault(post.PersonId) == post) PostOf.Remove(post.PersonId);
    }

    private Post Hold(Person person, Agency agency, Job job, Person? manager, DateOnly from)
    {
        var post = new Post
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            PersonId = person.Id,
            AgencyId = agency.Id,
            JobTitle = job.Title,
            StaffGroup = _placement.GroupOf(job.Contact),
            Level = _placement.LevelOf(job.Contact, _dice),
            LineManagerId = manager?.Id,
            Team = manager is null || job.Contact >= Contact.ManagesPractice ? null : _teams[manager.Id.GetHashCode() is var n && n < 0 ? -(n + 1) % _teams.Length : n % _teams.Length],
            SectorRoles = RolesOf(job.Contact, agency.Sector),
            From = from,
        };
        _world.Posts.Add(post);
        ContactOf[post.Id] = job.Contact;
        return post;
    }

    private static List<string> RolesOf(Contact contact, Sector sector) => (contact, sector) switch
    {
        (Contact.Advises, Sector.Education or Sector.EarlyYears) => ["designated_safeguarding_lead"],
        (Contact.Advises, Sector.Health) => ["named_professional"],
        _ => [],
    };

    private static readonly string[] _teams = ["North", "South", "East", "West"];

    /// <summary>One in seven came within the year.</summary>
    private DateOnly Since() => _dice.Below(100) switch
    {
        < 15 => _world.Today.AddDays(-_dice.Between(1, 365)),
        < 45 => _world.Today.AddDays(-_dice.Between(366, 1400)),
        _ => _world.Today.AddDays(-_dice.Between(1401, 9000)),
    };

    private string Mail(string first, string last, string agency)
    {
        var name = $"{Plain(first, '-')}.{Plain(last, '-')}";
        var at = $"@{Plain(agency.Split(',')[0], '-')}.{_world.Partnership.Slug}.example";
        var mail = name + at;
        for (var n = 2; !_mails.Add(mail); n++) mail = $"{name}{n}{at}";
        return mail;
    }

    /// <summary>Letters that every mail system takes: accents taken off, everything else a dash.</summary>
    internal static string Plain(string text, char between)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == '\'') continue;
            var letter = char.ToLowerInvariant(c) switch { 'ł' => 'l', 'ı' => 'i', 'ø' => 'o', 'đ' => 'd', var other => other };
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != between) plain.Append(between);
        }

        return plain.ToString().TrimEnd(between);
    }
}
