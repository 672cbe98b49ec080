using GoldenThread.Charging;
using GoldenThread.Partnerships;

namespace GoldenThread.Programme.Owed;

/// <summary>A booking whose outcome is known, with everything a charge is decided from and whom it concerns.</summary>
public sealed record OwedBooking
{
    public required Guid BookingId { get; init; }

    public required Guid EventId { get; init; }

    public required string Title { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? AgencyId { get; init; }

    public Guid? PackVersionId { get; init; }

    public string? LineManagerEmail { get; init; }

    public string? AuthorisingManagerEmail { get; init; }

    public required DateTime MadeAt { get; init; }

    public required ChargeFacts Facts { get; init; }

    public DateOnly FirstDay => Facts.Event.Days[0].Date;

    public LegalKind Kind => Facts.Organisation.Kind;
}
