using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;

namespace GoldenThread.Data.Samples;

/// <summary>Who may do what in a world: somebody for every role, every agency's lead, every line manager; and the accounts they sign in with.</summary>
internal sealed class SampleRoles
{
    private readonly World _world;
    private readonly SampleAgencies _agencies;
    private readonly SamplePeople _people;
    private readonly Dice _dice;
    private readonly Guid _review;
    private readonly Guid _forum;

    private SampleRoles(World world, SampleAgencies agencies, SamplePeople people)
    {
        (_world, _agencies, _people) = (world, agencies, people);
        (_review, _forum) = (world.Ids.Next(), world.Ids.Next());
        _dice = world.Dice.For("roles");
    }

    /// <summary>People made for a role of the partnership itself.</summary>
    public const int Officers = 31;

    public Person Coordinator { get; private set; } = null!;

    public Person Administrator { get; private set; } = null!;

    public Person QaOfficer { get; private set; } = null!;

    public List<Person> Trainers { get; } = [];

    public static SampleRoles Make(World world, SampleAgencies agencies, SamplePeople people)
    {
        var made = new SampleRoles(world, agencies, people);
        made.AppointOfficers();
        made.AppointInAgencies();
        made.GiveAccounts();
        return made;
    }

    /// <summary>A trainer sees the events that they teach, and no others.</summary>
    public void TeachesAt(Person trainer, Event e) => _world.Grants.Add(new()
    {
        PartnershipId = _world.Id,
        Id = _world.Ids.Next(),
        PersonId = trainer.Id,
        Role = Role.Trainer,
        Scope = ScopeKind.Event,
        ScopeId = e.Id,
        From = _world.Opened,
        GivenById = Coordinator.Id,
    });

    private void AppointOfficers()
    {
        var unit = _agencies.Unit;
        var council = _agencies.Statutory.First();
        Administrator = Officer(Role.TenantAdministrator, unit, "Partnership Systems Administrator", Contact.Occasional);
        Coordinator = Officer(Role.Coordinator, unit, "Training Coordinator", Contact.Directs);
        Officer(Role.Coordinator, unit, "Training Coordinator", Contact.Directs);
        Officer(Role.Finance, council, "Finance Officer", Contact.Occasional);
        QaOfficer = Officer(Role.QaOfficer, unit, "Quality Assurance Officer", Contact.Advises);
        Officer(Role.DataProtectionOfficer, council, "Data Protection Officer", Contact.Occasional);
        Officer(Role.Executive, unit, "Independent Chair", Contact.Directs);
        Officer(Role.Executive, unit, "Independent Scrutineer", Contact.Directs);
        Officer(Role.ReviewLead, unit, "Independent Reviewer", Contact.Directs);
        Officer(Role.ForumWorker, Of(Sector.EarlyHelp), "Participation Worker", Contact.Mainly);
        foreach (var partner in _agencies.Statutory)
        {
            Grant(Officer(Role.LeadSafeguardingPartner, partner, "Chief Officer", Contact.Directs, grant: false), Role.LeadSafeguardingPartner, partner);
            Grant(Officer(Role.DelegatedSafeguardingPartner, partner, "Delegated Safeguarding Partner", Contact.Directs, grant: false), Role.DelegatedSafeguardingPartner, partner);
            Officer(Role.PanelMember, partner, "Review Panel Member", Contact.Advises);
        }

        foreach (var sector in new[] { Sector.Health, Sector.Education, Sector.Probation })
            Officer(Role.ReviewContributor, Of(sector), "Review Author", Contact.Advises);
        foreach (var sector in new[] { Sector.ChildrensSocialCare, Sector.Police, Sector.Health, Sector.EarlyHelp, Sector.VoluntaryAndCommunity, Sector.YouthJustice })
            Trainers.Add(Officer(Role.Trainer, Of(sector), "Training Pool Member", Contact.Mainly, grant: false));
        for (var n = 0; n < 2; n++) Grant(_people.Add(null, null), Role.YoungPerson);

        // Who had the task before keeps a grant that has ended.
        var former = Officer(Role.Coordinator, unit, "Training Coordinator", Contact.Directs, grant: false);
        Grant(former, Role.Coordinator, from: _world.Opened, until: _world.Today.AddDays(-200));
    }

    private void AppointInAgencies()
    {
        var managers = _world.Posts.Where(p => p.HeldOn(_world.Today) && p.LineManagerId is not null).Select(p => p.LineManagerId!.Value).ToHashSet();
        var current = _people.PostOf.Values.ToLookup(p => p.AgencyId);
        foreach (var manager in _world.People.Where(p => managers.Contains(p.Id) && _people.PostOf.ContainsKey(p.Id))) Grant(manager, Role.LineManager);
        foreach (var agency in _world.Agencies.Where(a => a.ClosedOn is null && current[a.Id].Any()))
        {
            var posts = current[agency.Id].ToList();
            var lead = posts.FirstOrDefault(p => _people.ContactOf[p.Id] == Contact.Advises) ?? posts[0];
            Grant(_people.ById[lead.PersonId], Role.AgencyLead, agency);
            if (posts.Count >= 6 && posts.FirstOrDefault(p => _people.ContactOf[p.Id] == Contact.Occasional) is { } booker)
                Grant(_people.ById[booker.PersonId], Role.AgencyBooker, agency);
        }
    }

    /// <summary>Everybody with a role can sign in, and a share of the others as practitioners; without a password, as sample accounts do.</summary>
    private void GiveAccounts()
    {
        var withRole = _world.Grants.Select(g => g.PersonId).Concat(Trainers.Select(t => t.Id)).ToHashSet();
        foreach (var person in _world.People)
        {
            var has = withRole.Contains(person.Id);
            if (!has && !(_people.PostOf.ContainsKey(person.Id) && _dice.Percent(_world.Numbers.AccountPercent))) continue;
            var account = new Account
            {
                Id = _world.Ids.Next(),
                Email = person.Email,
                EmailKey = person.EmailKey,
                SecurityStamp = $"{_dice.Next():x16}{_dice.Next():x16}",
                MadeAt = _world.Partnership.MadeAt,
            };
            person.AccountId = account.Id;
            _world.Accounts.Add(account);
        }
    }

    private Person Officer(Role role, Agency agency, string title, Contact contact, bool grant = true)
    {
        var person = _people.Add(agency, new(_world.Pack.TitleOf(Foundation.Names.Code(role)) ?? title, contact), from: _world.Opened.AddDays(-_dice.Between(30, 1500)));
        person.Protected = false;
        if (grant) Grant(person, role);
        return person;
    }

    private Agency Of(Sector sector) => _world.Agencies.First(a => a.Sector == sector && a.ClosedOn is null && a.ServesArea);

    private void Grant(Person person, Role role, Agency? agency = null, DateOnly? from = null, DateOnly? until = null) => _world.Grants.Add(new()
    {
        PartnershipId = _world.Id,
        Id = _world.Ids.Next(),
        PersonId = person.Id,
        Role = role,
        Scope = agency is not null ? ScopeKind.Agency : role switch
        {
            Role.ReviewContributor or Role.PanelMember or Role.ReviewLead => ScopeKind.Review,
            Role.ForumWorker or Role.YoungPerson => ScopeKind.Forum,
            _ => ScopeKind.Partnership,
        },
        ScopeId = agency?.Id ?? role switch
        {
            Role.ReviewContributor or Role.PanelMember or Role.ReviewLead => _review,
            Role.ForumWorker or Role.YoungPerson => _forum,
            _ => null,
        },
        From = from ?? _world.Opened,
        Until = until,
        GivenById = Administrator is null || Administrator.Id == person.Id ? null : Administrator.Id,
    });
}
