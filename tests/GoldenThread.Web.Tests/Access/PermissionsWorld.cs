using GoldenThread.Assurance;
using GoldenThread.Charging.Queue;
using GoldenThread.Evaluation;
using GoldenThread.Evaluation.DeepDives;
using GoldenThread.Evaluation.Observing;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Reviews;
using GoldenThread.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Access;

/// <summary>
/// Two partnerships with one person for each role, and for each kind of record that an address can name one of the person's own, one of a colleague, one of another agency and
/// one of the other partnership. Whom each is about is written here by hand, not read by what is being tested.
/// </summary>
internal sealed class PermissionsWorld
{
    private readonly TestApp _app;

    private readonly Dictionary<Guid, Guid> _pledges = [];

    private readonly Dictionary<Guid, (Guid Interview, Guid Observation)> _tasks = [];

    private Event _ownEvent = null!;

    private PermissionsWorld(TestApp app) => _app = app;

    public Guid Mine { get; private set; }

    public Guid Theirs { get; private set; }

    public Guid OwnEvent { get; private set; }

    public Guid Review { get; } = Guid.NewGuid();

    public Guid Forum { get; } = Guid.NewGuid();

    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    /// <summary>The records by kind and whose they are.</summary>
    public Dictionary<(string Kind, Whose Whose), Target> Targets { get; } = [];

    public static async Task<PermissionsWorld> BuildAsync(TestApp app)
    {
        var world = new PermissionsWorld(app);
        var given = app.Given;
        var elsewhere = await Given.PartnershipAsync(given.Test, "elsewhere");
        var (mine, theirs) = (await given.AgencyAsync("Mine"), await given.AgencyAsync("Theirs"));
        (world.Mine, world.Theirs) = (mine.Id, theirs.Id);
        var (officer, stranger) = (await given.PersonAsync(theirs), await given.PersonAsync(theirs));
        var (own, another, draft) = (await EventAsync(given, published: true), await EventAsync(given, published: true), await EventAsync(given, published: false));
        world.OwnEvent = own.Event.Id;
        world._ownEvent = own.Event;

        var actors = new List<Actor>();
        foreach (var role in Enum.GetValues<Role>()) actors.Add(await world.ActorAsync(role, mine, revoked: false));
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Practitioner)) actors.Add(await world.ActorAsync(role, mine, revoked: true));
        world.Actors = actors;

        // One colleague, one report and one stranger serve every actor; what is the actor's own is made for each.
        var colleague = await given.PersonAsync(mine);
        world.Add("person", Whose.OtherPerson, colleague.Id, About.Person(colleague.Id, [mine.Id], []));
        world.Add("person", Whose.OtherAgency, stranger.Id, About.Person(stranger.Id, [theirs.Id], []));
        world.Add("person", Whose.OtherPartnership, (await elsewhere.PersonAsync()).Id, null);
        world.Add("agency", Whose.Own, mine.Id, About.Agency(mine.Id));
        world.Add("agency", Whose.OtherAgency, theirs.Id, About.Agency(theirs.Id));
        world.Add("agency", Whose.OtherPartnership, (await elsewhere.AgencyAsync()).Id, null);
        var abroad = await EventAsync(elsewhere, published: true);
        foreach (var (whose, made, published) in new[] { (Whose.Own, own, true), (Whose.OtherAgency, draft, false) })
        {
            world.Add("event", whose, made.Event.Id, About.Event(made.Event.Id, published));
            world.Add("session", whose, made.Session.Id, About.Event(made.Event.Id, published));
        }

        world.Add("event", Whose.OtherPartnership, abroad.Event.Id, null);
        world.Add("session", Whose.OtherPartnership, abroad.Session.Id, null);
        world.Add("booking", Whose.OtherPerson, (await given.BookedAsync(another.Event, colleague)).Id, About.Person(colleague.Id, [mine.Id], []) with { EventIds = [another.Event.Id] });
        world.Add("booking", Whose.OtherAgency, (await given.BookedAsync(own.Event, stranger)).Id, About.Person(stranger.Id, [theirs.Id], []) with { EventIds = [own.Event.Id] });
        world.Add("booking", Whose.OtherPartnership, (await elsewhere.BookedAsync(abroad.Event)).Id, null);
        world.Add("pledge", Whose.OtherPerson, (await PledgeAsync(given, own.Event, colleague)).Id, About.Person(colleague.Id, [], []));
        world.Add("pledge", Whose.OtherAgency, (await PledgeAsync(given, own.Event, stranger)).Id, About.Person(stranger.Id, [], []));
        world.Add("pledge", Whose.OtherPartnership, (await PledgeAsync(elsewhere, abroad.Event, await elsewhere.PersonAsync())).Id, null);
        foreach (var actor in actors) world._tasks[actor.Person.Id] = (await InterviewAsync(given, own.Event, actor.Person), await ObservationAsync(given, own.Event, actor.Person));
        foreach (var (whose, where, e, person) in new[] { (Whose.OtherPerson, given, own.Event, colleague), (Whose.OtherAgency, given, own.Event, stranger), (Whose.OtherPartnership, elsewhere, abroad.Event, await elsewhere.PersonAsync()) })
        {
            var about = whose == Whose.OtherPartnership ? null : About.Person(person.Id, [], []);
            world.Add("interview", whose, await InterviewAsync(where, e, person), about);
            world.Add("training_observation", whose, await ObservationAsync(where, e, person), about);
        }

        foreach (var actor in actors) world._pledges[actor.Person.Id] = (await PledgeAsync(given, own.Event, actor.Person)).Id;
        world.Add("charge", Whose.OtherPerson, (await ChargeAsync(given, colleague, mine)).Id, About.Person(colleague.Id, [mine.Id], []));
        world.Add("charge", Whose.OtherAgency, (await ChargeAsync(given, stranger, theirs)).Id, About.Person(stranger.Id, [theirs.Id], []));
        world.Add("charge", Whose.OtherPartnership, (await ChargeAsync(elsewhere, await elsewhere.PersonAsync(), null)).Id, null);
        foreach (var (whose, agency) in new[] { (Whose.Own, mine.Id), (Whose.OtherAgency, theirs.Id) })
        {
            world.Add("finding", whose, (await given.FindingAsync(officer, kind: FindingKind.Audit, agencies: agency)).Id, About.Agency(agency));
            world.Add("need", whose, (await given.NeedAsync(officer, agencies: agency)).Id, About.Agency(agency));
        }

        foreach (var whose in new[] { Whose.Own, Whose.OtherAgency })
        {
            var finding = world.Targets[("finding", whose)];
            world.Add("outcome_measure", whose, (await MeasureAsync(given, finding.Id, officer)).Id, finding.About);
        }

        foreach (var (whose, agency) in new[] { (Whose.Own, mine.Id), (Whose.OtherAgency, theirs.Id) }) world.Add("people_import", whose, (await given.ImportAsync(agency)).Id, About.Agency(agency));
        world.Add("people_import", Whose.OtherPartnership, (await elsewhere.ImportAsync()).Id, null);
        world.Targets[(NeedsAttribute.Whole, Whose.Own)] = new(Guid.Empty, About.Partnership);
        var foreigner = await elsewhere.PersonAsync();
        var abroadsFinding = await elsewhere.FindingAsync(foreigner);
        world.Add("finding", Whose.OtherPartnership, abroadsFinding.Id, null);
        world.Add("outcome_measure", Whose.OtherPartnership, (await MeasureAsync(elsewhere, abroadsFinding.Id, foreigner)).Id, null);
        world.Add("need", Whose.OtherPartnership, (await elsewhere.NeedAsync(foreigner)).Id, null);
        return world;
    }

    private static async Task<Guid> InterviewAsync(Given given, Event e, Person interviewer)
    {
        var dive = await given.ReadAsync(db => db.DeepDives.SingleOrDefaultAsync(d => d.EventId == e.Id));
        dive ??= await given.AddAsync(new DeepDive
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, VersionId = (await given.QuestionnaireAsync("deep_dive_guide")).Id, DueOn = given.Context().Today, Frame = 5, BegunAt = given.Now,
        });
        return (await given.AddAsync(new Interview
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), DeepDiveId = dive.Id, PersonId = (await given.PersonAsync()).Id, With = InterviewWith.Participant, InterviewerPersonId = interviewer.Id,
        })).Id;
    }

    private static async Task<Guid> ObservationAsync(Given given, Event e, Person observer) => (await given.AddAsync(new TrainingObservation
    {
        PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, ObserverPersonId = observer.Id, ArrangedAt = given.Now,
    })).Id;

    private static Task<Pledge> PledgeAsync(Given given, Event e, Person person) => given.AddAsync(new Pledge
    {
        PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), EventId = e.Id, PersonId = person.Id, Words = "Ask the second question", By = given.Context().Today, MadeAt = given.Now,
    });

    /// <summary>The record at that position for this actor; null where the position makes no sense for the kind.</summary>
    public Target? For(string kind, Whose whose, Actor? actor)
    {
        if (kind == "person" && whose == Whose.Own && actor is not null) return new(actor.Person.Id, About.Person(actor.Person.Id, [Mine], []));
        if (kind == "booking" && whose == Whose.Own && actor is not null) return new(actor.BookingId, About.Person(actor.Person.Id, [Mine], []) with { EventIds = [OwnEvent] });
        if (kind == "pledge" && whose == Whose.Own && actor is not null) return new(_pledges[actor.Person.Id], About.Person(actor.Person.Id, [], []));
        if (kind == "interview" && whose == Whose.Own && actor is not null) return new(_tasks[actor.Person.Id].Interview, About.Person(actor.Person.Id, [], []));
        if (kind == "training_observation" && whose == Whose.Own && actor is not null) return new(_tasks[actor.Person.Id].Observation, About.Person(actor.Person.Id, [], []));
        return Targets.GetValueOrDefault((kind, whose));
    }

    private void Add(string kind, Whose whose, Guid id, About? about) => Targets[(kind, whose)] = new(id, about);

    private async Task<Actor> ActorAsync(Role role, Agency agency, bool revoked)
    {
        var given = _app.Given;
        var person = await given.PersonAsync(agency);
        var account = await given.AccountAsync(person);
        Guid? scopeId = Given.ScopeOf(role) switch { ScopeKind.Agency => agency.Id, ScopeKind.Event => OwnEvent, ScopeKind.Review => Review, ScopeKind.Forum => Forum, _ => null };
        if (role != Role.Practitioner) await given.GrantAsync(person, role, scopeId, until: revoked ? new(2026, 11, 23) : null);
        var booking = await given.BookedAsync(_ownEvent, person);
        await using var scope = _app.Services.CreateAsyncScope();
        var secret = await scope.ServiceProvider.GetRequiredService<Sessions>().BeginAsync(account.Id, Clock.RealNow);
        var token = $"gt_{_app.Slug}_{Secret.New()}";
        await given.AddAsync(new ApiToken { PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), PersonId = person.Id, Role = role, TokenHash = Secret.HashOf(token), MadeAt = Clock.RealNow, EndsAt = Clock.RealNow.AddDays(1) });
        var caller = new Caller { PersonId = person.Id, AgencyIds = [agency.Id], Grants = role == Role.Practitioner || revoked ? [] : [new(role, Given.ScopeOf(role), scopeId)] };
        return new(role, revoked, person, secret, token, caller, booking.Id);
    }

    /// <summary>A charge for nothing in particular, of the partnership's first policy.</summary>
    private static async Task<Charge> ChargeAsync(Given given, Person person, Agency? agency)
    {
        var version = await given.ReadAsync(db => db.PackVersions.Select(v => (Guid?)v.Id).FirstOrDefaultAsync()) ?? (await given.PolicyAsync("warrington")).Id;
        return await given.AddAsync(new Charge
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), OriginKind = "booking", OriginId = Guid.NewGuid(), OriginLabel = "Neglect", HappenedOn = new(2026, 11, 3), Code = GoldenThread.Charging.ChargeCode.NonAttendance,
            PersonId = person.Id, AgencyId = agency?.Id, PackVersionId = version, ProposedAt = given.Now,
        });
    }

    private static Task<OutcomeMeasure> MeasureAsync(Given given, Guid findingId, Person by) => given.AddAsync(new OutcomeMeasure
    {
        PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), FindingId = findingId, Name = "Fewer repeat plans", Definition = "Plans begun again within a year", HigherIsBetter = false, NamedById = by.Id, NamedAt = given.Now,
    });

    private static async Task<(Event Event, Session Session)> EventAsync(Given given, bool published)
    {
        var e = await given.EventAsync(places: 100, published: published);
        return (e, await given.ReadAsync(db => db.Sessions.SingleAsync(s => s.EventId == e.Id)));
    }
}

/// <summary>Somebody with one role, or who had it until yesterday; as a browser and as a program.</summary>
internal sealed record Actor(Role Role, bool Revoked, Person Person, string Secret, string Token, Caller Caller, Guid BookingId);

/// <summary>A record, and whom it is about; nobody here for one of the other partnership.</summary>
internal sealed record Target(Guid Id, About? About);

internal enum Whose
{
    Own,
    OtherPerson,
    OtherAgency,
    OtherPartnership,
}
