using GoldenThread.Learning;

namespace GoldenThread.Data.Samples;

/// <summary>Two modules of e-learning with a few people enrolled: begun, finished, or still to begin.</summary>
internal static class SampleElearning
{
    private static readonly (string Title, int Minutes)[] _modules = [("Private fostering", 45), ("Child exploitation: the basics", 60)];

    public static void Make(World world)
    {
        var dice = world.Dice.For("elearning");
        var agencies = world.Agencies.ToDictionary(a => a.Id);
        var posts = dice.Shuffled(world.Posts.Where(p => p.From <= world.Today && (p.Until is null || p.Until >= world.Today))).DistinctBy(p => p.PersonId).ToList();
        foreach (var (title, minutes) in _modules)
        {
            var module = new ElearningModule { PartnershipId = world.Id, Id = world.Ids.Next(), Title = title, Minutes = minutes, AddedAt = World.At(world.Today.AddDays(-200), 9, 0) };
            world.ElearningModules.Add(module);
            foreach (var post in posts.Take(8))
            {
                var allocated = world.Today.AddDays(-dice.Between(1, 20));
                var (begun, finished) = (dice.Percent(70), dice.Percent(50));
                var on = allocated.AddDays(dice.Between(0, world.Today.DayNumber - allocated.DayNumber));
                var agency = agencies[post.AgencyId];
                world.Enrolments.Add(new()
                {
                    PartnershipId = world.Id, Id = world.Ids.Next(), ModuleId = module.Id, PersonId = post.PersonId, AllocatedOn = allocated, StartedOn = begun || finished ? on : null, CompletedOn = finished ? on : null,
                    PackVersionId = world.PackVersion.Id, AgencyId = agency.Id, AgencyKind = agency.LegalKind, AgencyBasedInArea = agency.BasedInArea, AgencyServesArea = agency.ServesArea,
                    AgencyContributes = world.Contributions.Exists(c => c.AgencyId == agency.Id),
                });
            }

            posts.RemoveRange(0, Math.Min(8, posts.Count));
        }
    }
}
