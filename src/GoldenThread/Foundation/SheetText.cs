using System.Text;

namespace GoldenThread.Foundation;

/// <summary>The text of a file in any encoding that office programs write: UTF-8, UTF-16 with or without a mark, else the old Windows alphabet of Western Europe.</summary>
public static class SheetText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text and the name of its encoding; null when it is no text.</summary>
    public static (string Text, string Encoding)? Of(byte[] content)
    {
        var bytes = content.AsSpan();
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Strict(content, 3);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode.GetString(content, 2, content.Length - 2), "UTF-16");
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2), "UTF-16");
        if (bytes.Contains((byte)0)) return WithoutMark(content);
        if (bytes.ContainsAnyInRange((byte)1, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)25)) return null;
        return Strict(content, 0) ?? (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content), "Windows-1252");
    }

    private static (string, string)? Strict(byte[] content, int from)
    {
        try
        {
            return (_strict.GetString(content, from, content.Length - from), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Every second byte zero is UTF-16 of plain letters; zeros anywhere else are no text.</summary>
    private static (string, string)? WithoutMark(byte[] content)
    {
        if (content.Length % 2 != 0) return null;
        var (even, odd, half) = (0, 0, content.Length / 2);
        for (var i = 0; i < content.Length; i++)
            if (content[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        if (even == 0 && odd > half * 0.7) return (Encoding.Unicode.GetString(content), "UTF-16");
        return odd == 0 && even > half * 0.7 ? (Encoding.BigEndianUnicode.GetString(content), "UTF-16") : null;
    }
}
