using GoldenThread.Partnerships;

namespace GoldenThread.Programme.Bookings;

/// <summary>Reads what the partnership's policy says about booking, in the version of today or in the one a booking was confirmed under .</summary>
public sealed class TermsInForce(PackInForce packs)
{
    public async Task<BookingTerms> TodayAsync(OperationContext context, CancellationToken stop = default) => Of(await packs.TodayAsync(context, stop));

    /// <summary>The version a booking keeps; today's for one that keeps none yet.</summary>
    public async Task<BookingTerms> KeptAsync(Booking booking, OperationContext context, CancellationToken stop = default) =>
        booking.PackVersionId is { } version ? Of(await packs.VersionAsync(version, context, stop)) : await TodayAsync(context, stop);

    private static BookingTerms Of(AdoptedPack? adopted) => adopted is null ? BookingTerms.None : new(adopted.VersionId, adopted.Version, adopted.Pack);
}
