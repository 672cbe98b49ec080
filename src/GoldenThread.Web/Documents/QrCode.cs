using QRCoder;

namespace GoldenThread.Web.Documents;

/// <summary>An address as a square that telephones read, as a picture for files; pages draw theirs (<see cref="Access.QrSquare"/>).</summary>
public static class QrCode
{
    public static byte[] Png(string text)
    {
        // Medium: a quarter of the square may be dirty.
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(8);
    }
}
