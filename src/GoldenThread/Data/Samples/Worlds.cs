using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Data.Samples;

/// <summary>Makes a whole world in the right order: who is there, what they offer, who came, what it answers.</summary>
internal static class Worlds
{
    public static World Make(int number, PackLibrary.Release release, NationalPack national, Numbers numbers, DateTime now, string slug, string name)
    {
        var world = new World(number, release, national, numbers, now, slug, name);
        var agencies = SampleAgencies.Make(world);
        var people = SamplePeople.Make(world, agencies, SampleRoles.Officers);
        var roles = SampleRoles.Make(world, agencies, people);
        SampleGroups.Make(world, agencies, people);
        var courses = SampleCourses.Make(world);
        var events = SampleEvents.Make(world, courses, roles);
        SampleLearning.Make(world, people);
        SampleBookings.Make(world, people, roles, courses, events.Planned);
        SampleRegisters.Make(world, roles, events.Planned);
        var evaluations = SampleEvaluations.Make(world, courses, events.Planned);
        SampleAttainments.Make(world, courses, evaluations, events.Planned);
        SampleThread.Make(world, roles, courses);
        SampleElearning.Make(world);
        SampleDraft.Make(world, roles);
        return world;
    }
}
