using System.Globalization;
using System.Security;
using DocumentFormat.OpenXml.Packaging;

namespace GoldenThread.Web.Documents;

/// <summary>A picture within the text, with words for those who cannot see it.</summary>
internal static class WordPicture
{
    private const int PerCentimetre = 360_000;

    public static string Add(Part.Picture picture, MainDocumentPart main, uint number)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var stream = new MemoryStream(picture.Png)) part.FeedData(stream);
        var size = (picture.Centimetres * PerCentimetre).ToString(CultureInfo.InvariantCulture);
        return $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="{number}" name="Picture {number}" descr="{SecurityElement.Escape(WordFile.Clean(picture.Says))}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{main.GetIdOfPart(part)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """;
    }
}
