using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace GoldenThread.Web.Access;

/// <summary>A QR code as a drawing in the page: black on white in every theme, since a reader of squares needs that, with no style in line.</summary>
public static class QrSquare
{
    public static IHtmlContent Of(string text, string says)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (code.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x]) x++;
                if (x > from) path.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from).Append("v1h-").Append(x - from).Append('z');
            }
        }

        return new HtmlString($"<svg viewBox=\"0 0 {rows.Count} {rows.Count}\" width=\"240\" height=\"240\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(says)}\" shape-rendering=\"crispEdges\"><rect width=\"{rows.Count}\" height=\"{rows.Count}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
