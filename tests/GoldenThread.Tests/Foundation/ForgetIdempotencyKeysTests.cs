using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Foundation;

public sealed class ForgetIdempotencyKeysTests
{
    [Theory, OnBoth]
    public async Task Keys_of_a_day_ago_go_and_younger_ones_and_another_partnerships_stay(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(given.Test, "elsewhere");
        await KeyAsync(given, "old", hours: 25);
        await KeyAsync(given, "young", hours: 23);
        await KeyAsync(other, "theirs", hours: 25);

        (await ForgetAsync(given)).ShouldBe(1);
        (await ForgetAsync(given)).ShouldBe(0);

        (await given.ReadAsync(db => db.Idempotency.Select(r => r.Key).ToListAsync())).ShouldBe(["young"]);
        (await other.ReadAsync(db => db.Idempotency.CountAsync())).ShouldBe(1);
    }

    private static Task KeyAsync(Given given, string key, int hours) => given.AddAsync(new IdempotencyRecord
    {
        PartnershipId = given.PartnershipId,
        Id = Guid.CreateVersion7(),
        Caller = "somebody",
        Route = "/bookings",
        Key = key,
        BodyHash = "0",
        UsedAt = given.Now.AddHours(-hours),
    });

    private static async Task<int> ForgetAsync(Given given)
    {
        await using var db = given.Open();
        return await new ForgetIdempotencyKeys(db).DoAsync(given.Context());
    }
}
