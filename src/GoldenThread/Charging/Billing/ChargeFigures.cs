using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Charging.Billing;

/// <summary>Charges proposed, waived, invoiced and paid by agency between two days of the event, and who lost places again and again.</summary>
public sealed class ChargeFigures(Db db)
{
    public sealed record Request(DateOnly From, DateOnly Until);

    /// <summary>Every count is of charges that caused it between the days; what was paid is of the invoices these stand on, credited and paid by their share of the invoice.</summary>
    public sealed record Row(Guid? AgencyId, string Agency)
    {
        public int Proposed { get; init; }

        public Money ProposedSum { get; init; }

        public int Waiting { get; init; }

        public int Waived { get; init; }

        public Money WaivedSum { get; init; }

        public int Approved { get; init; }

        public Money ApprovedSum { get; init; }

        public int Invoiced { get; init; }

        public Money InvoicedSum { get; init; }

        public Money CreditedSum { get; init; }

        public Money PaidSum { get; init; }

        /// <summary>People with two charges or more for lost places.</summary>
        public int Repeats { get; init; }
    }

    public async Task<IReadOnlyList<Row>> DoAsync(Request request, OperationContext context, CancellationToken stop = default)
    {
        await using var work = await db.ReadAsync(context, stop);
        var charges = db.Charges.Where(c => c.HappenedOn >= request.From && c.HappenedOn <= request.Until && c.State != ChargeState.Withdrawn);
        var states = await charges.GroupBy(c => new { c.AgencyId, c.State })
            .Select(g => new { g.Key.AgencyId, g.Key.State, Count = g.Count(), Most = g.Sum(c => (long)c.AtMost.Pence), Amount = g.Sum(c => (long)c.Amount.Pence) }).ToListAsync(stop);
        var invoices = await (
            from c in charges
            where c.InvoiceId != null
            join i in db.Invoices on c.InvoiceId equals (Guid?)i.Id
            select new
            {
                c.AgencyId, Pence = c.Amount.Pence, Total = i.Total.Pence,
                Credited = db.CreditNotes.Where(n => n.InvoiceId == i.Id).Sum(n => n.Amount.Pence), Paid = db.Payments.Where(p => p.InvoiceId == i.Id).Sum(p => p.Amount.Pence),
            }).ToListAsync(stop);
        var again = await charges.Where(c => c.Code != ChargeCode.AttendanceFee).GroupBy(c => new { c.AgencyId, c.PersonId }).Where(g => g.Select(c => c.OriginId).Distinct().Count() > 1).Select(g => g.Key.AgencyId).ToListAsync(stop);
        var ids = states.Select(s => s.AgencyId).OfType<Guid>().Distinct().ToList();
        var names = await db.Agencies.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return
        [
            .. states.GroupBy(s => s.AgencyId).Select(g =>
            {
                var of = g.ToDictionary(s => s.State);
                var billed = invoices.Where(i => i.AgencyId == g.Key).ToList();
                return new Row(g.Key, g.Key is { } id ? names[id] : "No organisation")
                {
                    Proposed = g.Sum(s => s.Count),
                    ProposedSum = Sum(g.Sum(s => s.Most)),
                    Waiting = of.GetValueOrDefault(ChargeState.Proposed)?.Count ?? 0,
                    Waived = of.GetValueOrDefault(ChargeState.Waived)?.Count ?? 0,
                    WaivedSum = Sum(of.GetValueOrDefault(ChargeState.Waived)?.Most ?? 0),
                    Approved = of.GetValueOrDefault(ChargeState.Approved)?.Count ?? 0,
                    ApprovedSum = Sum(of.GetValueOrDefault(ChargeState.Approved)?.Amount ?? 0),
                    Invoiced = of.GetValueOrDefault(ChargeState.Invoiced)?.Count ?? 0,
                    InvoicedSum = Sum(of.GetValueOrDefault(ChargeState.Invoiced)?.Amount ?? 0),
                    CreditedSum = Sum(billed.Sum(b => Share(b.Credited, b.Pence, b.Total))),
                    PaidSum = Sum(billed.Sum(b => Share(b.Paid, b.Pence, b.Total))),
                    Repeats = again.Count(a => a == g.Key),
                };
            }).OrderBy(r => r.Agency, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The file of exactly what is shown.</summary>
    public static IEnumerable<string> Csv(IEnumerable<Row> rows) => rows
        .Select(r => Foundation.Csv.Line(r.Agency, N(r.Proposed), P(r.ProposedSum), N(r.Waiting), N(r.Waived), P(r.WaivedSum), N(r.Approved), P(r.ApprovedSum), N(r.Invoiced), P(r.InvoicedSum), P(r.CreditedSum), P(r.PaidSum), N(r.Repeats)))
        .Prepend(Foundation.Csv.Line("Organisation", "Proposed", "Proposed, pounds", "Waiting", "Waived", "Waived, pounds", "Approved, not invoiced", "Approved, pounds", "Invoiced", "Invoiced, pounds", "Credited, pounds", "Paid, pounds", "People who lost places again"));

    private static long Share(int whole, int part, int total) => total == 0 ? 0 : ((long)whole * part * 2 + total) / (2L * total);

    private static Money Sum(long pence) => new(checked((int)pence));

    private static string N(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string P(Money money) => (money.Pence / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
