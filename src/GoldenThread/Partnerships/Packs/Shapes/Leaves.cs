using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs.Shapes;

/// <summary>The single words at the ends of a piece of a pack.</summary>
internal static class Leaves
{
    /// <summary>All of them.</summary>
    public static IEnumerable<PackScalar> Of(PackNode node) => node switch
    {
        PackScalar scalar => [scalar],
        PackList list => list.Items.SelectMany(Of),
        PackMap map => map.Entries.SelectMany(e => Of(e.Value)),
        _ => [],
    };

    /// <summary>Those that are values: without notes, numbers of ambiguities, marks, and `unspecified`.</summary>
    public static IEnumerable<PackScalar> Values(PackNode node) => node switch
    {
        PackScalar scalar => scalar.IsUnspecified ? [] : [scalar],
        PackList list => list.Items.SelectMany(Values),
        PackMap map => map.Entries.Where(e => e.Key is not (LongForm.Note or LongForm.Ambiguity or LongForm.Confirmed)).SelectMany(e => Values(e.Value)),
        _ => [],
    };
}
