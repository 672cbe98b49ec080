using GoldenThread.Data;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Partnerships;

/// <summary>The sectors' own guidance that ships with the product, and what of it a partnership has switched on, with the edition .</summary>
public sealed class ListSectors(Db db, PackInForce packs, PackLibrary library)
{
    public async Task<IReadOnlyList<Row>> DoAsync(OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var on = (await packs.TodayAsync(context, stop))?.Pack.Overlays ?? [];
        var rows = library.Sectors.Select(s => new Row(s.Pack.Code, s.Pack.Overlay, s.Pack.Requirements, on.FirstOrDefault(o => o.Code == s.Pack.Code)));
        // What was switched on once stays, whether or not the product still brings it.
        return [.. rows, .. on.Where(o => library.Sectors.All(s => s.Pack.Code != o.Code)).Select(o => new Row(o.Code, o.Overlay, o.Requirements, o))];
    }

    /// <param name="Offered">As the product brings it today.</param>
    /// <param name="On">As it was switched on here; null where it is off.</param>
    public sealed record Row(string Code, Overlay Offered, IReadOnlyList<PackRequirement> Requirements, AdoptedOverlay? On)
    {
        public int NotVerified => Requirements.Count(r => r.Verified == false);

        /// <summary>The product brings another edition than the one switched on.</summary>
        public bool IsNewer => On is { } adopted && adopted.Overlay.Edition != Offered.Edition;
    }
}
