using GoldenThread.Charging;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Events;
using GoldenThread.Programme.Owed;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    /// <summary>Runs the job that looks for charges.</summary>
    public Task<int> ProposeAsync() => DoAsync(db => Proposing(db).DoAsync(Context()));

    public Task<List<Charge>> ChargesAsync(Booking? of = null) => ReadAsync(db => db.Charges.AsNoTracking().Where(c => of == null || c.OriginId == of.Id).OrderBy(c => c.ProposedAt).ThenBy(c => c.Id).ToListAsync());

    public async Task<Charge> ChargeOfAsync(Booking booking) => (await ChargesAsync(booking)).ShouldHaveSingleItem();

    public Task<Charge> AgainAsync(Charge charge) => ReadAsync(db => db.Charges.AsNoTracking().SingleAsync(c => c.Id == charge.Id));

    public Task<Result<Charge>> DecideAsync(Charge charge, Person officer, Verdict verdict = Verdict.Approve, string? reason = "The register shows it", Func<DecideCharge.Request, DecideCharge.Request>? with = null)
    {
        var request = new DecideCharge.Request(charge.Id, verdict, reason);
        return DoAsync(db => new DecideCharge(db, new(db), Site).DoAsync(with is null ? request : with(request), Context(officer)));
    }

    public Task<Result<Charge>> ContestAsync(Charge charge, Person by, string? objection = "I was at the hospital with a pupil") => DoAsync(db => new ContestCharge(db).DoAsync(new(charge.Id, objection), Context(by)));

    public Task<Result<Invoice>> InvoiceAsync(string payerKey, Person officer, string? order = null) => DoAsync(db => new IssueInvoice(db, new(db), Site).DoAsync(new(payerKey, order), Context(officer)));

    public Task<Result<CreditNote>> CreditAsync(Invoice invoice, Person officer, int pence, string? reason = "Charged in error") => DoAsync(db => new CreditInvoice(db).DoAsync(new(invoice.Id, new(pence), reason), Context(officer)));

    public Task<Result<Payment>> PayAsync(Invoice invoice, Person officer, int pence, DateOnly? on = null) => DoAsync(db => new RecordPayment(db).DoAsync(new(invoice.Id, new(pence), on ?? London.DateOf(Now), "BACS"), Context(officer)));

    /// <summary>A half day with room for 20.</summary>
    public Task<Event> HalfDayAsync() => EventAsync(details: new EventDetails { Length = EventLength.HalfDay, Capacity = 20, Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre")] });

    /// <summary>A place booked, confirmed and not used: proposed as a charge. The policy must have been adopted.</summary>
    public async Task<(Booking Booking, Charge Charge)> MissedAsync(Agency? agency = null, Person? person = null, Event? e = null)
    {
        var now = Now;
        person ??= await PersonAsync(agency ?? await AgencyAsync());
        e ??= await HalfDayAsync();
        var booking = (await BookAsync(e, person, with: r => r with { AuthorisingManagerEmail = "head@school.example.org" })).OrThrow().Booking;
        On(e.FirstDay);
        var trainer = await PersonAsync();
        (await MarkAsync(await SessionOfAsync(e), trainer, new TakeRegister.Entry(person.Id, Mark.Absent))).OrThrow();
        On(e.LastDay.AddDays(1));
        await ProposeAsync();
        var charge = await ChargeOfAsync(booking);
        Now = now;
        On(e.LastDay.AddDays(1));
        return (booking, charge);
    }

    public static ProposeBookingCharges Proposing(Db db) => new(db, new PackInForce(db), new ProposeCharge(db, new PackInForce(db), Site), new TrainerCredits(db, new PackInForce(db)));
}
