using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Programme;

public sealed class ForgetAccessNeedsTests
{
    [Theory, OnBoth]
    public async Task What_somebody_needs_is_gone_the_day_after_its_last_day_and_the_booking_stays(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var booking = await given.BookedAsync(await given.EventAsync());
        await given.AddAsync(new AccessNeed
        {
            PartnershipId = given.PartnershipId,
            Id = Guid.CreateVersion7(),
            BookingId = booking.Id,
            Sealed = Given.Sealing.Seal("A chair with arms", booking.Id),
            DeleteAfter = new(2027, 1, 2),
        });

        given.Now = new(2027, 1, 2, 12, 0, 0, DateTimeKind.Utc);
        (await ForgetAsync(given)).ShouldBe(0);
        given.Now = given.Now.AddDays(1);
        (await ForgetAsync(given)).ShouldBe(1);

        (await given.ReadAsync(db => db.AccessNeeds.CountAsync())).ShouldBe(0);
        (await given.AgainAsync(booking)).State.ShouldBe(BookingState.Confirmed);
        (await given.ReadAsync(db => db.TrailEntries.Where(t => t.AboutId == booking.Id).Select(t => t.Did).ToListAsync())).ShouldContain("access needs deleted");
    }

    private static async Task<int> ForgetAsync(Given given)
    {
        await using var db = given.Open();
        return await new ForgetAccessNeeds(db).DoAsync(given.Context());
    }
}
