using GoldenThread.Partnerships.Packs;
using GoldenThread.Simulation;

namespace GoldenThread.Data.Samples;

/// <summary>A change that the officers of a world are thinking about: what is renewed every three years, every two. Worlds that renew nothing have none.</summary>
internal static class SampleDraft
{
    public static void Make(World world, SampleRoles roles)
    {
        var document = PackDocument.FromJson(world.PackVersion.Content);
        var pack = document.Read(Readings.Confirmed);
        var three = new Period(3, PeriodUnit.Years);
        var paths = pack.Levels.Where(l => l.Renewal.Is(out var every) && every == three).Select(l => ($"levels.{l.Code}.renewal", l.Name.Or(l.Code)))
            .Concat(pack.Requirements.Where(r => r.AttachedTo == AttachedTo.Person && r.Renewal.Is(out var every) && every == three).Select(r => ($"requirements.{r.Code}.renewal", r.Name)));
        if (paths.FirstOrDefault() is not ({ } path, var name)) return;
        var (made, draft) = (world.Morning(world.Today.AddDays(-14)), $"{name} every two years");
        world.Drafts.Add(new()
        {
            PartnershipId = world.Id, Id = world.Ids.At(made), Name = draft, BaseVersionId = world.PackVersion.Id, MadeById = roles.Coordinator.Id, MadeAt = made,
            Content = document.WithTried(path, "\"P2Y\"", $"Draft: {draft}").OrThrow().Json,
        });
        world.Note(made, "policy draft begun", world.Drafts[^1], roles.Coordinator.Id);
    }
}
