using GoldenThread.Data.Samples.Names;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Data.Samples;

/// <summary>The groups that a partnership's strategy names, with a chair and members of different agencies.</summary>
internal static class SampleGroups
{
    public static void Make(World world, SampleAgencies agencies, SamplePeople people)
    {
        var dice = world.Dice.For("groups");
        var seats = world.Agencies.Where(a => a.ClosedOn is null && a.ServesArea).ToList();
        var senior = people.PostOf.Values.Where(p => people.ContactOf[p.Id] >= Contact.Advises).ToLookup(p => p.AgencyId);
        foreach (var named in world.Pack.Groups)
        {
            var group = new Group
            {
                PartnershipId = world.Id,
                Id = world.Ids.Next(),
                Code = named.Code,
                Name = named.Name.Or(named.Code.Replace('_', ' ')),
                Aliases = [.. named.Aliases],
                Remit = [.. named.Remit],
                Meets = named.Meets.Is(out var rhythm) ? Say(rhythm) : null,
                ReportsTo = named.ReportsTo.Is(out var above) ? above : null,
            };
            world.Groups.Add(group);
            var statutory = agencies.Statutory.ToList();
            foreach (var agency in statutory.Concat(dice.Shuffled(seats.Except(statutory)).Take(dice.Between(4, 8))))
            {
                if (!senior[agency.Id].Any()) continue;
                world.GroupMembers.Add(new()
                {
                    PartnershipId = world.Id,
                    Id = world.Ids.Next(),
                    GroupId = group.Id,
                    AgencyId = agency.Id,
                    PersonId = dice.Of(senior[agency.Id].ToList()).PersonId,
                    IsChair = agency == statutory[world.Groups.Count % statutory.Count],
                    From = world.Opened,
                    Until = agency.LegalKind != LegalKind.StatutoryPartner && dice.Percent(10) ? world.Today.AddDays(-dice.Between(10, 300)) : null,
                });
            }
        }
    }

    private static string Say(Rhythm rhythm) => rhythm switch
    {
        { PerYear: { } times } => $"{times} times a year",
        { EveryMonths: [1] } => "every month",
        { EveryMonths: [var months] } => $"every {months} months",
        { EveryMonths: var band } => $"every {string.Join(" to ", band)} months",
    };
}
