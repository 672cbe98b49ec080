using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>One reading of one pack: what was found wrong, what became typed, what is only carried, and which codes were pointed at.</summary>
internal sealed class ReadingPass(Readings readings)
{
    public Readings Readings { get; } = readings;

    public List<Finding> Findings { get; } = [];

    public HashSet<PackNode> Typed { get; } = [];

    public List<CarriedNode> Carried { get; } = [];

    public List<Reference> References { get; } = [];

    public void Wrong(Place place, string path, string problem, string remedy) => Findings.Add(new(place.File, place.Line, path, problem, remedy));

    public sealed record CarriedNode(string Path, PackNode Node);

    public sealed record Reference(string Path, PackScalar Word, IReadOnlyList<string> To);
}
