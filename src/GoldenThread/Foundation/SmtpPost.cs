using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>A mail server: where, whether the line must be encrypted, who signs in, the address that mail is from.</summary>
public sealed record MailServer(string Host, int Port, bool Encrypted, string? User, string? Password, string From);

/// <summary>Mail by SMTP (RFC 5321): one recipient a message, plain text, HTML and calendar as alternatives, the same Message-ID however often it is tried.</summary>
public sealed class SmtpPost(MailServer server) : IPost
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public async Task<Posted> SendAsync(MailMessage mail, string from, CancellationToken stop = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(_patience);
        try
        {
            using var message = Write(mail, from);
            using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Encrypted, DeliveryFormat = SmtpDeliveryFormat.International };
            if (server.User is not null) client.Credentials = new NetworkCredential(server.User, server.Password);
            await client.SendMailAsync(message, patience.Token);
            return Posted.Taken;
        }
        catch (FormatException)
        {
            return new(PostAnswer.Never, "the address cannot be used");
        }
        catch (SmtpFailedRecipientException refused)
        {
            return new((int)refused.StatusCode >= 500 ? PostAnswer.Never : PostAnswer.Later, $"the server refused the recipient ({(int)refused.StatusCode})");
        }
        catch (SmtpException failed)
        {
            return Read(failed);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(PostAnswer.NoServer, "the server did not answer in time");
        }
    }

    /// <summary>The framework leaves the refusal of a message's content and the refusal of all our mail alike; only the codes for a full or stubborn mailbox are the message's own.</summary>
    private static Posted Read(SmtpException failed) => failed.StatusCode switch
    {
        SmtpStatusCode.GeneralFailure => new(PostAnswer.NoServer, Cause(failed)),
        SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted or SmtpStatusCode.CommandNotImplemented or SmtpStatusCode.CommandUnrecognized or SmtpStatusCode.BadCommandSequence
            => new(PostAnswer.NoServer, $"the server takes no mail from us ({(int)failed.StatusCode})"),
        var code => new(PostAnswer.Later, $"the server refused the message ({(int)code})"),
    };

    private static string Cause(SmtpException failed)
    {
        for (Exception? cause = failed.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket) return $"the server cannot be reached ({socket.SocketErrorCode})";
            if (cause is AuthenticationException) return "the server's certificate is not trusted, or signing in failed";
        }

        return "the connection to the server failed; it may not offer STARTTLS (GOLDENTHREAD_SMTP_TLS)";
    }

    private System.Net.Mail.MailMessage Write(MailMessage mail, string from)
    {
        var sender = new MailAddress(server.From, from, Encoding.UTF8);
        var message = new System.Net.Mail.MailMessage(sender, new MailAddress(mail.To))
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", mail.MessageId(sender.Host));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.Text, new(MediaTypeNames.Text.Plain)));
        message.AlternateViews.Add(View(mail.Html, new(MediaTypeNames.Text.Html)));
        if (mail.Attached is var (file, content)) message.Attachments.Add(new(new MemoryStream(content), file.Name, file.ContentType));
        if (mail.Calendar is { } calendar) AddCalendars(message, Calendar.Apart(calendar));
        return message;
    }

    private static AlternateView View(string text, ContentType type)
    {
        type.CharSet = "utf-8";
        return new(new MemoryStream(Encoding.UTF8.GetBytes(text)), type) { TransferEncoding = TransferEncoding.QuotedPrintable };
    }

    /// <summary>Mail programs act on the one calendar among the alternatives; those of further days come along as files that open in a calendar.</summary>
    private static void AddCalendars(System.Net.Mail.MailMessage message, IReadOnlyList<string> calendars)
    {
        for (var i = 0; i < calendars.Count; i++)
        {
            var type = new ContentType("text/calendar");
            if (Calendar.MethodOf(calendars[i]) is { } method) type.Parameters["method"] = method;
            if (i == 0)
            {
                message.AlternateViews.Add(View(calendars[i], type));
                continue;
            }

            (type.CharSet, type.Name) = ("utf-8", $"day-{i + 1}.ics");
            message.Attachments.Add(new(new MemoryStream(Encoding.UTF8.GetBytes(calendars[i])), type) { TransferEncoding = TransferEncoding.QuotedPrintable });
        }
    }
}
