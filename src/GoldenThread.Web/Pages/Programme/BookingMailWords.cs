using GoldenThread.Programme.Bookings;

namespace GoldenThread.Web.Pages.Programme;

/// <summary>How the delivery of a message stands, in words.</summary>
public static class BookingMailWords
{
    public static (string? Kind, string Words) Of(MailSeen mail) => mail.State switch
    {
        MailState.Sent => ("ok", "The mail server has taken it"),
        MailState.GivenUp => ("gap", $"Given up: {mail.LastError}"),
        MailState.Skipped => (null, "Not sent, because it no longer held"),
        _ => mail.LastError is { } why ? ("due", $"Waiting: {why}") : (null, "Waiting to be sent"),
    };
}
