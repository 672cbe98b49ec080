using System.Net;
using System.Text;

namespace GoldenThread.Foundation;

/// <summary>What an e-mail says, written once and rendered as plain text and as HTML that needs nothing from elsewhere.</summary>
public sealed class Letter
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    /// <summary>What it says, as plain text.</summary>
    public string Text => _text.ToString().TrimEnd() + "\n";

    public Letter Say(string paragraph)
    {
        _text.Append(paragraph).Append("\n\n");
        _html.Append("<p>").Append(Encode(paragraph)).Append("</p>");
        return this;
    }

    /// <summary>Facts, one a line: what it is and what it says. Rows without a value are left out.</summary>
    public Letter Facts(params IEnumerable<(string Name, string? Value)> rows)
    {
        _html.Append("<dl>");
        foreach (var (name, value) in rows.Where(r => r.Value is not null))
        {
            _text.Append(name).Append(": ").Append(value).Append('\n');
            _html.Append("<dt>").Append(Encode(name)).Append("</dt><dd><strong>").Append(Encode(value!)).Append("</strong></dd>");
        }

        _text.Append('\n');
        _html.Append("</dl>");
        return this;
    }

    public Letter Link(string words, string address)
    {
        _text.Append(words).Append(": ").Append(address).Append("\n\n");
        _html.Append("<p><a href=\"").Append(Encode(address)).Append("\">").Append(Encode(words)).Append("</a></p>");
        return this;
    }

    /// <summary>The message for one reader. The subject never names a person.</summary>
    public MailMessage To(OperationContext context, string address, string subject, IOwned about, string? calendar = null, Guid? fileId = null) => new()
    {
        PartnershipId = context.PartnershipId,
        Id = Guid.CreateVersion7(),
        To = address,
        Subject = subject.Length > 200 ? subject[..200] : subject,
        Text = Text,
        Html = $"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{Encode(subject)}</title></head><body>{_html}</body></html>",
        Calendar = calendar,
        FileId = fileId,
        AboutKind = Trail.KindOf(about),
        AboutId = about.Id,
        WrittenAt = context.Now,
        NotBefore = context.Now,
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
