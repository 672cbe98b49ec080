using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Data.Invariants;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Charging;

/// <summary>Invoices, credit notes and payments: numbers without gaps, sums that add up, nothing changed or deleted.</summary>
public sealed class InvoiceTests
{
    [Theory, OnBoth]
    [Requirement("R-133"), Requirement("R-134")]
    public async Task Everything_approved_for_one_payer_stands_on_one_invoice_and_what_waits_does_not(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync("St Mark's School");
        var charges = await MissedAsync(given, 3, agency);
        var officer = await given.PersonAsync();
        (await given.DecideAsync(charges[0], officer)).OrThrow();
        (await given.DecideAsync(charges[1], officer, Verdict.Reduce, with: r => r with { Amount = new(2000) })).OrThrow();

        var invoice = (await given.InvoiceAsync(charges[0].PayerKey!, officer, "PO 4711")).OrThrow();

        (invoice.Number, invoice.Total, invoice.PayerName, invoice.PurchaseOrder, invoice.AgencyId).ShouldBe(("2026-0001", new Money(7000), "St Mark's School", "PO 4711", agency.Id));
        (await given.AgainAsync(charges[2])).State.ShouldBe(ChargeState.Proposed);
        (await given.InvoiceAsync(charges[0].PayerKey!, officer)).No().ShouldBe("nothing_to_invoice");
        (await BreachesAsync(given)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Numbers_have_no_gaps_when_many_officers_issue_at_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var officer = await given.PersonAsync();
        var charges = await MissedAsync(given, 8);
        foreach (var charge in charges) (await given.DecideAsync(charge, officer)).OrThrow();

        var invoices = await Task.WhenAll(charges.Select(c => Task.Run(() => given.InvoiceAsync(c.PayerKey!, officer))));

        invoices.Select(i => i.OrThrow().Sequence).Order().ShouldBe(Enumerable.Range(1, 8));
        (await BreachesAsync(given)).ShouldBeEmpty();
    }

    /// <summary>The control: counting first and not locking gives numbers twice where transactions run side by side; the test above can fail.</summary>
    [Fact]
    public async Task Without_the_lock_two_officers_count_the_same_number()
    {
        if (TestDb.PostgresServer is null) Assert.Skip("Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test");
        await using var given = await Given.PartnershipAsync(Database.Postgres);
        using var both = new Barrier(2);

        async Task<int> CountAsync()
        {
            await using var db = given.Open();
            await using var work = await db.WriteAsync(given.Context());
            var next = (await db.Invoices.MaxAsync(i => (int?)i.Sequence) ?? 0) + 1;
            both.SignalAndWait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
            return next;
        }

        (await Task.WhenAll(Task.Run(CountAsync), Task.Run(CountAsync))).ShouldBe([1, 1]);
    }

    [Theory, OnBoth]
    public async Task Numbers_begin_anew_each_year_from_April(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var officer = await given.PersonAsync();
        var charges = await MissedAsync(given, 2);
        foreach (var charge in charges) (await given.DecideAsync(charge, officer)).OrThrow();
        var before = (await given.On(new(2027, 3, 31)).InvoiceAsync(charges[0].PayerKey!, officer)).OrThrow();
        var after = (await given.On(new(2027, 4, 1)).InvoiceAsync(charges[1].PayerKey!, officer)).OrThrow();

        (before.Number, after.Number).ShouldBe(("2026-0001", "2027-0001"));
    }

    [Theory, OnBoth]
    public async Task A_credit_note_takes_back_never_more_than_the_invoice_and_deletes_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, officer) = await IssuedAsync(given);

        (await given.CreditAsync(invoice, officer, 2000, " ")).No().ShouldBe("not_filled_in");
        (await given.CreditAsync(invoice, officer, 0)).No().ShouldBe("not_positive");
        (await given.CreditAsync(invoice, officer, 2000)).OrThrow().Number.ShouldBe("C2026-0001");
        (await given.CreditAsync(invoice, officer, 3001)).No().ShouldBe("more_than_left");
        (await given.CreditAsync(invoice, officer, 3000)).OrThrow();

        var found = (await FindAsync(given, invoice))!;
        (found.Invoice.Total, found.Left, found.On(new(2027, 1, 1))).ShouldBe((new Money(5000), Money.Zero, InvoiceStanding.Credited));
        (await BreachesAsync(given)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_payment_is_noted_up_to_what_is_left(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, officer) = await IssuedAsync(given);

        (await given.PayAsync(invoice, officer, 3000)).OrThrow();
        (await given.PayAsync(invoice, officer, 2001)).No().ShouldBe("more_than_left");
        (await given.PayAsync(invoice, officer, 1000, invoice.IssuedOn.AddDays(-1))).No().ShouldBe("before_issue");
        (await given.PayAsync(invoice, officer, 1000, invoice.IssuedOn.AddDays(1))).No().ShouldBe("in_the_future");
        (await given.PayAsync(invoice, officer, 2000)).OrThrow();

        (await FindAsync(given, invoice))!.On(new(2027, 6, 1)).ShouldBe(InvoiceStanding.Paid);
    }

    [Theory, OnBoth]
    public async Task An_invoice_cannot_be_changed_or_deleted_after_issue(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, _) = await IssuedAsync(given);

        foreach (var change in new Func<Db, Task>[]
        {
            db => db.Invoices.Where(i => i.Id == invoice.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.PayerName, "Somebody else")),
            db => db.Invoices.Where(i => i.Id == invoice.Id).ExecuteDeleteAsync(),
            db => db.InvoiceLines.ExecuteUpdateAsync(set => set.SetProperty(l => l.Amount.Pence, 1)),
        })
        {
            await using var db = given.Open();
            await using var work = await db.WriteAsync(given.Context());
            await Should.ThrowAsync<Exception>(() => change(db));
        }
    }

    [Theory, OnBoth]
    public async Task A_payer_is_reminded_at_most_once_a_day_and_never_of_what_is_paid(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("wigan");
        var (_, charge) = await given.MissedAsync();
        var officer = await given.PersonAsync();
        (await given.DecideAsync(charge, officer)).OrThrow();
        var invoice = (await given.InvoiceAsync(charge.PayerKey!, officer)).OrThrow();

        (await RemindAsync(given, invoice, officer)).OrThrow();
        (await RemindAsync(given, invoice, officer)).No().ShouldBe("reminded_today");
        given.Now = given.Now.AddDays(1);
        (await given.PayAsync(invoice, officer, invoice.Total.Pence)).OrThrow();
        (await RemindAsync(given, invoice, officer)).No().ShouldBe("not_overdue");
        (await given.OutboxAsync("head@school.example.org")).Count(m => m.AboutKind == "invoice").ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task The_journal_has_the_columns_that_the_finance_system_asks_for(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, officer) = await IssuedAsync(given);
        (await given.CreditAsync(invoice, officer, 1000)).OrThrow();
        (await given.PayAsync(invoice, officer, 4000)).OrThrow();

        var lines = (await given.DoAsync(db => new ExportJournal(db).DoAsync(new(new(2026, 4, 1), new(2027, 3, 31), "Doc=number\nType=kind\nCost centre=\"SAFE 1\"\nValue=pounds"), given.Context()))).OrThrow();

        lines.ShouldBe(["Doc,Type,Cost centre,Value\r\n", "2026-0001,invoice,SAFE 1,50.00\r\n", "C2026-0001,credit_note,SAFE 1,'-10.00\r\n", "2026-0001,payment,SAFE 1,'-40.00\r\n"]);
        (await given.DoAsync(db => new ExportJournal(db).DoAsync(new(new(2026, 4, 1), new(2027, 3, 31), "Value=guess"), given.Context()))).No().ShouldBe("no_such_column");
    }

    [Theory, OnBoth]
    [Requirement("R-135")]
    public async Task Figures_by_agency_come_to_the_sums_of_the_charges(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var agency = await given.AgencyAsync("St Mark's School");
        var charges = await MissedAsync(given, 3, agency);
        var officer = await given.PersonAsync();
        (await given.DecideAsync(charges[0], officer)).OrThrow();
        var invoice = (await given.InvoiceAsync(charges[0].PayerKey!, officer)).OrThrow();
        (await given.PayAsync(invoice, officer, 5000)).OrThrow();
        (await given.DecideAsync(charges[1], officer, Verdict.Waive, with: r => r with { Ground = Exceptional, Evidence = "Snow", VerifiedBy = "R. Head" })).OrThrow();

        var row = (await given.DoAsync(db => new ChargeFigures(db).DoAsync(new(new(2026, 4, 1), new(2027, 3, 31)), given.Context()))).ShouldHaveSingleItem();

        (row.Agency, row.Proposed, row.ProposedSum, row.Waiting, row.Waived, row.Invoiced, row.InvoicedSum, row.PaidSum).ShouldBe(("St Mark's School", 3, new Money(15000), 1, 1, 1, new Money(5000), new Money(5000)));
        ChargeFigures.Csv([row]).Count().ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task Verify_finds_an_invoice_that_is_not_the_sum_of_its_lines(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, officer) = await IssuedAsync(given);
        await given.AddAsync(new Invoice
        {
            PartnershipId = given.PartnershipId, Id = Guid.CreateVersion7(), Year = 2026, Sequence = 3, Number = "2026-0003", Payer = GoldenThread.Partnerships.Packs.Tariffs.Payer.Person, PayerKey = "person:x", PayerName = "X",
            IssuedOn = invoice.IssuedOn, IssuedById = officer.Id, IssuedAt = given.Now,
        });

        var breaches = await BreachesAsync(given);

        breaches.ShouldContain(b => b.StartsWith("Invoice 2026-0003", StringComparison.Ordinal));
        breaches.ShouldContain("Invoices of 2026: 2 up to number 3.");
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task An_agency_sees_its_own_invoices_as_a_statement_and_no_others(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (invoice, _) = await IssuedAsync(given);
        var own = new Reach { AgencyIds = new HashSet<Guid> { invoice.AgencyId!.Value } };
        var other = new Reach { AgencyIds = new HashSet<Guid> { Guid.NewGuid() } };

        var statement = await given.DoAsync(db => new ListInvoices(db).DoAsync(new(), own, given.Context()));

        (statement.Rows.Total, statement.Left).ShouldBe((1, new Money(5000)));
        (await given.DoAsync(db => new ListInvoices(db).DoAsync(new(), other, given.Context()))).Rows.Total.ShouldBe(0);
        (await given.DoAsync(async db => await new FindInvoice(db).DoAsync(invoice.Id, other, given.Context()) is null)).ShouldBeTrue();
    }

    private const GoldenThread.Partnerships.Packs.Tariffs.ExemptionReason Exceptional = GoldenThread.Partnerships.Packs.Tariffs.ExemptionReason.Exceptional;

    /// <summary>People who missed one event, each charged £50; of one agency, or each of their own.</summary>
    private static async Task<List<Charge>> MissedAsync(Given given, int count, Agency? agency = null)
    {
        var e = await given.HalfDayAsync();
        var charges = new List<Charge>();
        for (var i = 0; i < count; i++)
        {
            given.Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
            charges.Add((await given.MissedAsync(agency, e: e)).Charge);
        }

        return charges;
    }

    private static async Task<(Invoice Invoice, Person Officer)> IssuedAsync(Given given)
    {
        await given.PolicyAsync("warrington");
        var officer = await given.PersonAsync();
        var charge = (await MissedAsync(given, 1)).Single();
        (await given.DecideAsync(charge, officer)).OrThrow();
        return ((await given.InvoiceAsync(charge.PayerKey!, officer)).OrThrow(), officer);
    }

    private static Task<FindInvoice.Found?> FindAsync(Given given, Invoice invoice) => given.DoAsync(db => new FindInvoice(db).DoAsync(invoice.Id, new() { All = true }, given.Context()));

    private static Task<Result<InvoiceReminder>> RemindAsync(Given given, Invoice invoice, Person officer) => given.DoAsync(db => new RemindOfInvoice(db, Given.Site).DoAsync(invoice.Id, given.Context(officer)));

    private static Task<IReadOnlyList<string>> BreachesAsync(Given given) => given.ReadAsync(db => new MoneyAddsUp().FindAsync(db, given.Context(), CancellationToken.None));
}
