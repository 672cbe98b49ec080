using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Programme.Owed;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Simulation;

/// <summary>Replays the real bookings of the last one to three years under a draft, beside the policy in force. Only reads; goes quarter by quarter, so that memory stays small, and says how far it is.</summary>
public sealed class ReplayBookings(Db db, PackInForce packs)
{
    public const int MostYears = 3;

    /// <param name="Years">1 to 3, back from today.</param>
    public sealed record Request(Guid DraftId, int Years = 1);

    /// <param name="Rows">Every booking that costs something under one of the two, or was waived: the list behind the numbers.</param>
    public sealed record Found(DateOnly From, DateOnly Until, Replay.Figures Total, IReadOnlyList<Replay.Figures> ByAgency, IReadOnlyList<Replay.Figures> BySector, IReadOnlyList<Replay.Figures> BySize, IReadOnlyList<Replay.Figures> ByKind, IReadOnlyList<Replay.Row> Rows)
    {
        /// <summary>The file of exactly the list.</summary>
        public IEnumerable<string> Csv() => Rows.Select(r => Foundation.Csv.Line(
                r.FirstDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), r.Title, r.Payer.Agency, r.Payer.Sector, r.Payer.Size, r.Payer.Kind, Names.Code(r.Outcome),
                Pounds(r.Now.Pence), Pounds(r.Then.Pence), Pounds(r.Now.AtMostPence), Pounds(r.Then.AtMostPence), r.Now.Waived ? "yes" : "no", r.Then.Waived ? "yes" : "no"))
            .Prepend(Foundation.Csv.Line("Day", "Event", "Organisation", "Sector", "Size", "Kind", "What happened", "In force, pounds", "Draft, pounds", "In force, at most", "Draft, at most", "Waived in force", "Waived in draft"));

        private static string Pounds(int pence) => (pence / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<Found?> DoAsync(Request request, OperationContext context, CancellationToken stop = default) => DoAsync(request, context, null, stop);

    /// <summary>The same, saying after each quarter how many rows there are.</summary>
    public async Task<Found?> DoAsync(Request request, OperationContext context, IProgress<int>? progress, CancellationToken stop = default)
    {
        string content;
        AdoptedPack held;
        Dictionary<Guid, Replay.Payer> agencies;
        await using (await db.ReadAsync(context, stop))
        {
            if (await db.Drafts.Where(d => d.Id == request.DraftId).Select(d => new { d.Content, d.BaseVersionId }).SingleOrDefaultAsync(stop) is not { } draft) return null;
            content = draft.Content;
            held = (await packs.VersionAsync(draft.BaseVersionId, context, stop))!;
            agencies = (await db.Agencies.Select(a => new { a.Id, a.Name, a.Sector, a.Headcount, a.LegalKind }).ToListAsync(stop))
                .ToDictionary(a => a.Id, a => new Replay.Payer(a.Id, a.Name, Said(Names.Code(a.Sector)), Replay.SizeOf(a.Headcount), Said(Names.Code(a.LegalKind))));
        }

        return await DoAsync(held.Pack, PackDocument.FromJson(content).Read(Readings.Confirmed), Math.Clamp(request.Years, 1, MostYears), agencies, context, progress, stop);
    }

    private async Task<Found> DoAsync(Pack inForce, Pack tried, int years, Dictionary<Guid, Replay.Payer> agencies, OperationContext context, IProgress<int>? progress, CancellationToken stop)
    {
        var (from, until) = (context.Today.AddYears(-years), context.Today);
        var (now, then) = (new Replay.Side(inForce, BankHolidays.England), new Replay.Side(tried, BankHolidays.England));
        var nobody = new Replay.Payer(null, "No organisation", "No organisation", "Size not known", "No organisation");
        var rows = new List<Replay.Row>();
        var bookings = new Dictionary<Replay.Payer, int>();
        for (var quarter = from; quarter <= until; quarter = quarter.AddMonths(3))
        {
            var last = quarter.AddMonths(3).AddDays(-1) is var end && end > until ? until : end;
            IReadOnlyList<OwedBooking> owed;
            Dictionary<Guid, Replay.Waiver> waived;
            await using (await db.ReadAsync(context, stop))
            {
                owed = await db.OwedBookingsAsync(quarter, last, context.Today, stop);
                waived = (await db.Charges.Where(c => c.State == ChargeState.Waived && c.HappenedOn >= quarter && c.HappenedOn <= last).Select(c => new { c.OriginId, c.WaivedFor }).ToListAsync(stop))
                    .GroupBy(w => w.OriginId).ToDictionary(g => g.Key, g => new Replay.Waiver(g.First().WaivedFor));
            }

            foreach (var booking in owed)
            {
                var who = booking.AgencyId is { } id && agencies.TryGetValue(id, out var agency) ? agency : nobody;
                bookings[who] = bookings.GetValueOrDefault(who) + 1;
                var row = Replay.Of(booking, who, waived.TryGetValue(booking.BookingId, out var waiver) ? waiver : null, now, then);
                if (row.Now.Lines + row.Then.Lines > 0 || row.Now.Waived || row.Then.Waived) rows.Add(row);
            }

            progress?.Report(rows.Count);
        }

        return new(from, until, Figures("All", rows, bookings.Values.Sum()), By(p => p.Agency), By(p => p.Sector), By(p => p.Size), By(p => p.Kind), rows);

        IReadOnlyList<Replay.Figures> By(Func<Replay.Payer, string> key)
        {
            var all = bookings.GroupBy(b => key(b.Key)).ToDictionary(g => g.Key, g => g.Sum(b => b.Value));
            var charged = rows.ToLookup(r => key(r.Payer));
            return [.. all.Select(a => Figures(a.Key, charged[a.Key], a.Value)).OrderByDescending(f => Math.Abs(f.MorePence)).ThenBy(f => f.Name, StringComparer.OrdinalIgnoreCase)];
        }
    }

    /// <summary>Bookings that cost nothing under either are counted, not kept.</summary>
    private static Replay.Figures Figures(string name, IEnumerable<Replay.Row> rows, int bookings) => Replay.Sum(name, rows) with { Bookings = bookings };

    private static string Said(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
