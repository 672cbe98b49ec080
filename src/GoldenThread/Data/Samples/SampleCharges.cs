using GoldenThread.Charging;
using GoldenThread.Charging.Billing;
using GoldenThread.Charging.Queue;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs.Tariffs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Owed;

namespace GoldenThread.Data.Samples;

/// <summary>What the sample's bookings came to by the product's own rules: recent charges wait, older ones were approved, reduced, contested or waived; invoices issued, paid, credited and left.</summary>
internal sealed class SampleCharges
{
    private readonly World _world;
    private readonly Dice _dice;
    private readonly Person _officer;
    private readonly Dictionary<Guid, Person> _people;
    private readonly Dictionary<Guid, Agency> _agencies;

    private SampleCharges(World world, Person officer)
    {
        (_world, _officer) = (world, officer);
        _dice = world.Dice.For("charges");
        _people = world.People.ToDictionary(p => p.Id);
        _agencies = world.Agencies.ToDictionary(a => a.Id);
    }

    public static void Make(World world)
    {
        var holder = world.Grants.Find(g => g.Role == Role.Finance);
        if (holder is null) return;
        var made = new SampleCharges(world, world.People.First(p => p.Id == holder.PersonId));
        made.Propose();
        made.Invoice();
    }

    private void Propose()
    {
        var sessions = _world.Sessions.OrderBy(s => s.Date).ThenBy(s => s.Start).ToLookup(s => s.EventId);
        var marks = _world.Attendances.Where(a => a.Mark is not null).ToDictionary(a => (a.SessionId, a.PersonId), a => a.Mark);
        var notices = _world.BookingChanges.Where(c => c.To == BookingState.Cancelled).ToDictionary(c => (c.BookingId, c.Step));
        var events = _world.Events.ToDictionary(e => e.Id);
        foreach (var booking in _world.Bookings)
        {
            var e = events[booking.EventId];
            var days = sessions[e.Id].ToList();
            if (days.Count == 0 || (booking.State == BookingState.Confirmed && days[^1].Date >= _world.Today)) continue;
            var last = notices.GetValueOrDefault((booking.Id, booking.Steps));
            var seen = new BookingOutcome.Seen(booking.State, booking.Because, booking.ConfirmedAt, last?.ReceivedAt, last?.NoticeChannel, [.. days.Select(d => new BookingOutcome.SessionSeen(d.Date, marks.GetValueOrDefault((d.Id, booking.PersonId))))]);
            if (BookingOutcome.Of(seen) is not { } went) continue;
            var facts = new ChargeFacts
            {
                Event = OwedInDb.EventOf(e.Mode, e.Length, [.. days.Select(d => (d.Date, d.Start, d.End))]),
                Organisation = new() { Kind = booking.AgencyKind ?? LegalKind.OtherIndependent, BasedInArea = booking.AgencyBasedInArea ?? false, ServesArea = booking.AgencyServesArea ?? false, Contributes = booking.AgencyContributes ?? false },
                ConfirmedOn = London.DateOf(booking.ConfirmedAt!.Value), Outcome = went.Outcome, CancelledAt = went.CancelledAt, Channel = went.Channel, DaysAbsent = went.DaysAbsent, AsOf = _world.Today,
            };
            var known = last?.At ?? World.At(days[^1].Date.AddDays(1), 8, 30);
            foreach (var line in Charges.Decide(_world.Pack, facts, BankHolidays.England).Lines) Put(booking, e, facts.Event.Days[0].Date, line, known > _world.Now ? _world.Now : known);
        }
    }

    private void Put(Booking booking, Event e, DateOnly day, ChargeLine line, DateTime at)
    {
        var charge = new Charge
        {
            PartnershipId = _world.Id, Id = _world.Ids.At(at), OriginKind = "booking", OriginId = booking.Id, OriginLabel = e.Title, HappenedOn = day, Code = line.Code, PersonId = booking.PersonId, AgencyId = booking.AgencyId,
            PackVersionId = _world.PackVersion.Id, ManagerEmail = booking.LineManagerEmail, ProposedAt = at,
        };
        charge.Put(line);
        var pays = WhoPays.Of(_world.Pack.Charging, new(booking.PersonId, _people[booking.PersonId].Email, booking.AgencyId, booking.LineManagerEmail, booking.AuthorisingManagerEmail));
        charge.PayableBy(pays?.Payer, pays?.Email, pays?.Key);
        _world.Charges.Add(charge);
        _world.Note(at, line.Decision == ChargeDecision.Automatic ? "fee noted" : "charge proposed", charge, null);
        if (charge.State == ChargeState.Proposed) Decide(charge, at);
    }

    /// <summary>What is older than three weeks has been decided; the rest waits, some of it contested.</summary>
    private void Decide(Charge charge, DateTime at)
    {
        var chance = _dice.Below(100);
        // Somebody objects a day later at the earliest, and only if that day has come.
        if (chance < 15 && at.AddDays(1) <= _world.Now)
        {
            charge.Contest(By(charge.PersonId, at.AddDays(1)), _dice.Of(_objections));
            _world.Note(at.AddDays(1), "charge contested", charge, charge.PersonId);
        }

        var when = at.AddDays(3 + _dice.Below(14));
        if (when > _world.Now.AddDays(-4) || charge.PayerKey is null) return;
        if (chance < 12)
        {
            var ground = _world.Pack.Charging.Exemptions.IsSet ? ExemptionReason.Exceptional : (ExemptionReason?)null;
            charge.Waive(By(_officer.Id, when), "Confirmed by the line manager.", ground, ground is null ? null : "The line manager wrote on the same day and confirmed it.", ground is null ? null : "The line manager");
            _world.Note(when, "charge waived", charge, _officer.Id);
            return;
        }

        var most = charge.AtMost;
        if (most == Money.Zero) return;
        var half = chance < 25 || charge.Decision == ChargeDecision.OfficerDecides;
        charge.Approve(By(_officer.Id, when), half ? new(most.Pence / 2) : most, half ? "Half, because the place could be filled." : "As the policy says.");
        _world.Note(when, half ? "charge reduced" : "charge approved", charge, _officer.Id);
    }

    /// <summary>Each month everything approved for a payer goes on one invoice; the last month's is still to be issued.</summary>
    private void Invoice()
    {
        var numbers = new Dictionary<int, int>();
        var credits = new Dictionary<int, int>();
        var months = _world.Charges.Where(c => c is { State: ChargeState.Approved, PayerKey: not null })
            .GroupBy(c => London.DateOf(c.DecidedAt ?? c.ProposedAt) is var day ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : default).OrderBy(g => g.Key);
        foreach (var month in months.Where(m => m.Key <= _world.Today).ToList())
            foreach (var payer in month.GroupBy(c => c.PayerKey!).OrderBy(g => g.Key, StringComparer.Ordinal)) Issue(month.Key, payer.Key, [.. payer], numbers, credits);
    }

    private void Issue(DateOnly day, string key, List<Charge> charges, Dictionary<int, int> numbers, Dictionary<int, int> credits)
    {
        var year = FundingYear.Of(day);
        var number = numbers[year] = numbers.GetValueOrDefault(year) + 1;
        var (first, at) = (charges[0], _world.Morning(day));
        var agency = first.AgencyId is { } id ? _agencies[id] : null;
        var invoice = new Invoice
        {
            PartnershipId = _world.Id, Id = _world.Ids.At(at), Year = year, Sequence = number, Number = Charging.Billing.Invoice.NumberOf(year, number), Payer = first.Payer!.Value, PayerKey = key, PayerEmail = first.PayerEmail,
            PayerName = first.Payer switch { Payer.Person => Name(first), Payer.Organisation => agency!.Name, _ => agency is null ? first.PayerEmail! : $"{first.PayerEmail}, {agency.Name}" },
            AgencyId = first.Payer == Payer.Person ? null : first.AgencyId, PersonId = first.Payer == Payer.Person ? first.PersonId : null, PurchaseOrder = _dice.Percent(40) ? $"PO {_dice.Between(10000, 99999)}" : null,
            IssuedOn = day, IssuedById = _officer.Id, IssuedAt = at,
        }.For(charges.Aggregate(Money.Zero, (sum, c) => sum + c.Amount));
        _world.Invoices.Add(invoice);
        _world.Note(at, "invoice issued", invoice, _officer.Id);
        for (var i = 0; i < charges.Count; i++)
        {
            _world.InvoiceLines.Add(new InvoiceLine { PartnershipId = _world.Id, Id = _world.Ids.At(at), InvoiceId = invoice.Id, ChargeId = charges[i].Id, Place = i + 1, Words = InvoiceWords.Line(charges[i], Name(charges[i])) }.For(charges[i].Amount));
            charges[i].PutOn(invoice.Id);
        }

        Settle(invoice, credits);
    }

    private void Settle(Invoice invoice, Dictionary<int, int> credits)
    {
        var (left, on) = (invoice.Total, invoice.IssuedOn.AddDays(5 + _dice.Below(40)));
        if (on > _world.Today) return;
        if (_dice.Percent(8))
        {
            var year = FundingYear.Of(on);
            var number = credits[year] = credits.GetValueOrDefault(year) + 1;
            left = new(left.Pence / 2);
            var note = new CreditNote
            {
                PartnershipId = _world.Id, Id = _world.Ids.At(_world.Morning(on)), InvoiceId = invoice.Id, Year = year, Sequence = number, Number = $"C{Charging.Billing.Invoice.NumberOf(year, number)}", Reason = "The register was put right after the invoice.",
                IssuedOn = on, IssuedById = _officer.Id, IssuedAt = _world.Morning(on),
            }.For(invoice.Total - left);
            _world.CreditNotes.Add(note);
            _world.Note(_world.Morning(on), "invoice credited", invoice, _officer.Id);
        }

        if (!_dice.Percent(75)) return;
        _world.Payments.Add(new Payment { PartnershipId = _world.Id, Id = _world.Ids.At(_world.Morning(on)), InvoiceId = invoice.Id, ReceivedOn = on, Reference = "BACS", RecordedById = _officer.Id, RecordedAt = _world.Morning(on) }.For(left));
        _world.Note(_world.Morning(on), "payment recorded", invoice, _officer.Id);
    }

    private string Name(Charge charge) => _people[charge.PersonId] is var p ? $"{p.FirstName} {p.LastName}" : "";

    private OperationContext By(Guid person, DateTime at) => new() { PartnershipId = _world.Id, Now = at, Channel = Channel.CommandLine, PersonId = person };

    private static readonly string[] _objections = ["I did come, but I was not on the list at the door.", "My line manager cancelled for me by telephone.", "The trains were cancelled that morning.", "I was kept at work for cover."];
}
