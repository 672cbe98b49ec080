using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships;

namespace GoldenThread.Data.Samples;

/// <summary>The organisations of a world: three statutory partners, the council's services, health, schools, nurseries, charities, faith, sport and business; all invented.</summary>
internal sealed class SampleAgencies
{
    private readonly World _world;
    private readonly Dice _dice;
    private readonly Queue<string> _places;

    private SampleAgencies(World world)
    {
        _world = world;
        _dice = world.Dice.For("agencies");
        _places = new(PlaceNames.Shuffled(_dice));
        Area = _places.Dequeue();
    }

    /// <summary>The invented name of the whole area, so that no council or force is meant.</summary>
    public string Area { get; }

    public Dictionary<Guid, AgencyKind> KindOf { get; } = [];

    public static SampleAgencies Make(World world)
    {
        var made = new SampleAgencies(world);
        var ones = AgencyKinds.All.Where(k => k.Share == 0).ToList();
        foreach (var kind in ones) made.Add(kind);
        var many = AgencyKinds.All.Where(k => k.Share > 0).ToList();
        var (left, shares) = (world.Numbers.Agencies - ones.Count, many.Sum(k => k.Share));
        foreach (var kind in many)
            for (var n = Math.Max(1, left * kind.Share / shares); n > 0; n--) made.Add(kind);
        while (world.Agencies.Count < world.Numbers.Agencies) made.Add(many[0]);
        made.Close();
        made.Contribute();
        return made;
    }

    /// <summary>The partnership's own unit, where the officers work.</summary>
    public Agency Unit => _world.Agencies.First(a => KindOf[a.Id].Jobs == JobFamily.Unit);

    public IEnumerable<Agency> Statutory => _world.Agencies.Where(a => a.LegalKind == LegalKind.StatutoryPartner);

    private void Add(AgencyKind kind)
    {
        var name = string.Format(System.Globalization.CultureInfo.InvariantCulture, kind.Name, kind is { Whole: true, Based: true } ? Area : _places.Dequeue());
        var agency = new Agency
        {
            PartnershipId = _world.Id,
            Id = _world.Ids.Next(),
            Name = name,
            NameKey = Agency.KeyOf(name),
            Sector = kind.Sector,
            LegalKind = kind.Legal,
            BasedInArea = kind.Based,
            ServesArea = true,
        };
        _world.Agencies.Add(agency);
        KindOf.Add(agency.Id, kind);
    }

    /// <summary>A few small ones have left the arrangements.</summary>
    private void Close()
    {
        var small = _world.Agencies.Where(a => KindOf[a.Id] is { Share: > 0, Weight: <= 6 }).ToList();
        foreach (var agency in _dice.Shuffled(small).Take(1 + (small.Count / 100)))
            agency.ClosedOn = _world.Today.AddDays(-_dice.Between(30, 400));
    }

    /// <summary>This year's contributors, most of them last year's too, and some who stopped.</summary>
    private void Contribute()
    {
        var year = FundingYear.Of(_world.Today);
        foreach (var agency in _world.Agencies.Where(a => _dice.Percent(KindOf[a.Id].ContributesPercent) && a.ClosedOn is null))
        {
            var always = KindOf[agency.Id].ContributesPercent == 100;
            if (always || _dice.Percent(80)) Give(agency, year);
            if (always || _dice.Percent(85)) Give(agency, year - 1);
        }
    }

    private void Give(Agency agency, int year) =>
        _world.Contributions.Add(new() { PartnershipId = _world.Id, Id = _world.Ids.Next(), AgencyId = agency.Id, YearFrom = year });
}
