using System.Diagnostics;
using GoldenThread.Charging;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Bench;

/// <summary>How fast charges are decided, and how long the replay of real bookings takes.</summary>
internal static class ChargeSpeed
{
    private const int Decisions = 2_000_000;

    /// <summary>One core, a mix of outcomes, organisations and the shipped policies; the last free moment of an event is worked out once, as the product does.</summary>
    public static IEnumerable<Row> Decide()
    {
        var packs = PackLibrary.Load(Path.Combine(Repository.Root, "packs"));
        var asked = packs.Slugs.SelectMany(s => Cases(packs.Of(s)[^1].Pack)).ToArray();
        Run(asked, Decisions / 10);
        var clock = Stopwatch.StartNew();
        var lines = Run(asked, Decisions);
        yield return new("charges decided, one core", "none", Decisions / clock.Elapsed.TotalSeconds, "a second", $"{asked.Length} cases, {lines:N0} lines; at least 1,000,000 asked");
    }

    /// <summary>Three years of the town's bookings under a changed rule, a change and nothing else in memory.</summary>
    public static async Task<Row> ReplayAsync(World world)
    {
        await using var db = world.Database.Settings.Open();
        var officer = await world.ReadAsync(d => d.Grants.Where(g => g.Role == Role.Coordinator).Select(g => g.PersonId).FirstAsync());
        var draft = (await new DraftPolicy(db, new(db)).DoAsync(new("Sixty for everybody"), world.Context(officer))).OrThrow();
        (await new ChangeDraft(db).DoAsync(new(draft.Id, "charging.non_attendance", """[{ "amount": 60 }]"""), world.Context(officer))).OrThrow();
        ReplayBookings.Found? found = null;
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            await using var fresh = world.Database.Settings.Open();
            var clock = Stopwatch.StartNew();
            found = await new ReplayBookings(fresh, new(fresh)).DoAsync(new(draft.Id, 3), world.Context(officer));
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return new("replay of real bookings", world.Database.Name, best, "ms", $"{found!.Total.Bookings:N0} bookings; 12,000 in 1,000 ms asked: {best * 12_000 / Math.Max(1, found.Total.Bookings):N0} ms at this speed");
    }

    private static int Run((Pack Pack, ChargeFacts Facts, LastFreeCancellation Last)[] asked, int count)
    {
        var lines = 0;
        for (var i = 0; i < count; i++)
        {
            var (pack, facts, last) = asked[i % asked.Length];
            lines += Charges.Decide(pack, facts, last, BankHolidays.England).Lines.Count;
        }

        return lines;
    }

    private static IEnumerable<(Pack, ChargeFacts, LastFreeCancellation)> Cases(Pack pack) =>
        from kind in new[] { LegalKind.RelevantAgency, LegalKind.School, LegalKind.University, LegalKind.VoluntaryCommunityFaith }
        from outcome in new[] { Outcome.Attended, Outcome.Cancelled, Outcome.Absent, Outcome.LeftEarly }
        from length in new[] { EventLength.HalfDay, EventLength.FullDay }
        let day = new EventDay(new(2026, 4, 14), new(9, 30), new(16, 30), length)
        select (
            pack,
            new ChargeFacts
            {
                Event = new() { Kind = "course", Length = length, Days = [day] }, Organisation = new() { Kind = kind, BasedInArea = true, ServesArea = true }, ConfirmedOn = new(2026, 3, 1), Outcome = outcome,
                CancelledAt = new(new(2026, 4, 10), new(12, 0)), Channel = NoticeChannel.InWriting, AsOf = new(2026, 4, 20),
            },
            Notice.For(pack.Charging, day.Date, day.Start, BankHolidays.England));
}
