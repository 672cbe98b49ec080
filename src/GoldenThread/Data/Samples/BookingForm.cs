using GoldenThread.Charging;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Data.Samples;

/// <summary>What stands on a booking: who, for which job, what held that day, and who does it for them.</summary>
internal sealed class BookingForm
{
    private readonly World _world;
    private readonly SamplePeople _people;
    private readonly SampleRoles _roles;
    private readonly Dice _dice;
    private readonly Dictionary<Guid, Agency> _agencies;
    private readonly HashSet<(Guid Agency, int Year)> _contributes;
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    public BookingForm(World world, SamplePeople people, SampleRoles roles)
    {
        (_world, _people, _roles) = (world, people, roles);
        _dice = world.Dice.For("booking form");
        _agencies = world.Agencies.ToDictionary(a => a.Id);
        _contributes = [.. world.Contributions.Select(c => (c.AgencyId, c.YearFrom))];
    }

    public Booking Fill(Event e, Post post, DateTime at, Guid? insteadOf = null)
    {
        var agency = _agencies[post.AgencyId];
        var day = London.DateOf(at);
        var manager = post.LineManagerId is { } id ? _people.ById[id].Email : null;
        return new()
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.At(at),
            EventId = e.Id,
            PersonId = post.PersonId,
            Reference = Reference(),
            PostId = post.Id,
            AgencyId = agency.Id,
            JobTitle = post.JobTitle,
            Level = post.Level,
            AgencyKind = agency.LegalKind,
            AgencyBasedInArea = agency.BasedInArea,
            AgencyServesArea = agency.ServesArea,
            AgencyContributes = _contributes.Contains((agency.Id, FundingYear.Of(day))),
            LineManagerEmail = manager,
            AuthorisingManagerEmail = manager,
            PackVersionId = _world.PackVersion.Id,
            AcceptedPolicy = _world.PackVersion.Version,
            MadeAt = at,
            InsteadOfId = insteadOf,
        };
    }

    /// <summary>Whoever has an account books alone; the coordinator does it for the others.</summary>
    public Guid Actor(Guid person) => _people.ById[person].AccountId is null ? _roles.Coordinator.Id : person;

    public DateTime? LastFree(Event e) =>
        Notice.For(_world.Pack.Charging, e.FirstDay, e.FirstStart, BankHolidays.England).By is { } by ? by.Day.ToDateTime(by.Time) : null;

    /// <summary>A way of giving notice that this partnership takes.</summary>
    public string Way()
    {
        var accepted = _world.Pack.Charging.CancellationChannel.Is(out var channel) ? channel.Accepts : [NoticeChannel.InWriting, NoticeChannel.InWriting, NoticeChannel.ByPhone];
        return Foundation.Names.Code(_dice.Of(accepted));
    }

    private string Reference()
    {
        string reference;
        do reference = BookingReference.Of(_dice.Next());
        while (!_references.Add(reference));
        return reference;
    }
}
