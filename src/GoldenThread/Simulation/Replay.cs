using System.Runtime.InteropServices;
using GoldenThread.Charging;
using GoldenThread.Charging.Queue;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.Programme.Owed;

namespace GoldenThread.Simulation;

/// <summary>What real bookings would have cost under two policies, one beside the other. Pure: the same bookings always give the same figures.</summary>
public static class Replay
{
    /// <summary>One booking under both.</summary>
    public static Row Of(OwedBooking booking, Payer who, Waiver? waiver, Side now, Side then) =>
        new(booking.BookingId, booking.Title, booking.FirstDay, booking.Facts.Outcome, who, now.Decide(booking, waiver), then.Decide(booking, waiver));

    public static Figures Sum(string name, IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        return new(name, all.Count, Side(all.Select(r => r.Now)), Side(all.Select(r => r.Then)));

        static Totals Side(IEnumerable<Cost> costs)
        {
            var (charged, officer, waived, pence, most) = (0, 0, 0, 0L, 0L);
            foreach (var cost in costs)
            {
                if (cost.Waived) waived++;
                if (cost.Lines == 0) continue;
                charged++;
                if (cost.Officer) officer++;
                pence += cost.Pence;
                most += cost.AtMostPence;
            }

            return new(charged, officer, waived, pence, most);
        }
    }

    /// <summary>The sizes organisations are told apart by: where no number is known it says so.</summary>
    public static string SizeOf(int? headcount) => headcount switch
    {
        null => "Size not known",
        < 10 => "Under 10 people",
        < 50 => "10 to 49 people",
        < 250 => "50 to 249 people",
        _ => "250 people or more",
    };

    /// <summary>A policy with the last free moments it gives, worked out once for each event.</summary>
    public sealed class Side(Pack pack, BankHolidays holidays)
    {
        private readonly Dictionary<Guid, LastFreeCancellation> _lastFree = [];

        public Cost Decide(OwedBooking booking, Waiver? waiver)
        {
            if (!_lastFree.TryGetValue(booking.EventId, out var last))
            {
                var first = booking.Facts.Event.Days[0];
                _lastFree[booking.EventId] = last = Notice.For(pack.Charging, first.Date, first.Start, holidays);
            }

            var lines = Charges.Decide(pack, booking.Facts, last, holidays).Lines;
            var (pence, most, officer) = (0, 0, false);
            foreach (var line in lines)
            {
                pence += line.Amount?.Pence ?? 0;
                most += (line.Amount ?? line.UpTo ?? Money.Zero).Pence;
                officer |= line.Decision == ChargeDecision.OfficerDecides;
            }

            return lines.Count > 0 && waiver is { } given && Waives(given) ? new(0, 0, 0, false, true) : new(lines.Count, pence, most, officer, false);
        }

        /// <summary>What was waived then is waived now, as long as the policy still knows the ground.</summary>
        private bool Waives(Waiver waiver) => !pack.Charging.Exemptions.Is(out var grounds) || grounds.Any(g => g.Reason == waiver.Ground);
    }

    /// <summary>An officer waived the real charge, on this ground.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Waiver(ExemptionReason? Ground);

    /// <summary>The organisation of a booking, as it is reported.</summary>
    public sealed record Payer(Guid? AgencyId, string Agency, string Sector, string Size, string Kind);

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Cost(int Lines, int Pence, int AtMostPence, bool Officer, bool Waived);

    public sealed record Row(Guid BookingId, string Title, DateOnly FirstDay, Outcome Outcome, Payer Payer, Cost Now, Cost Then)
    {
        public bool Differs => Now != Then;
    }

    /// <param name="Charged">Bookings with a fee or a charge.</param>
    /// <param name="Officer">Of these, those where an officer decides the amount.</param>
    /// <param name="Pence">What is fixed.</param>
    /// <param name="AtMostPence">The most it may be.</param>
    public sealed record Totals(int Charged, int Officer, int Waived, long Pence, long AtMostPence);

    public sealed record Figures(string Name, int Bookings, Totals Now, Totals Then)
    {
        public long MorePence => Then.Pence - Now.Pence;

        /// <summary>"212 bookings charged instead of 148, £3,150 more, 31 waived".</summary>
        public string Sentence => $"{Then.Charged} of {Bookings} bookings would be charged instead of {Now.Charged}, {(MorePence == 0 ? "the same sum" : MorePence > 0 ? $"{new Money((int)MorePence)} more" : $"{new Money((int)-MorePence)} less")}; {Then.Waived} waived instead of {Now.Waived}.";
    }
}
