using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Web.Documents;

/// <summary>A bar chart of Word's own, with the workbook behind it: whoever opens the document can change it.</summary>
internal static class WordChart
{
    /// <summary>Dark enough on white, and told apart without colour by their order in the legend and by their numbers.</summary>
    private static readonly string[] _colours = ["1F5A7A", "B45F06", "4A4A4A"];

    public static string Add(Part.Chart chart, MainDocumentPart main, uint number)
    {
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "rIdBook");
        using (var book = new MemoryStream(Workbook(chart))) workbook.FeedData(book);
        using (var xml = new MemoryStream(Encoding.UTF8.GetBytes(Xml(chart)))) part.FeedData(xml);
        // 16 cm wide; higher with more bars.
        var height = 1_080_000 + 360_000 * chart.Names.Count * chart.Series.Count;
        return $"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5760000" cy="{Math.Min(height, 7_200_000)}"/><wp:docPr id="{number}" name="Chart {number}" descr="{Escape(chart.Caption)}. {Escape(Said(chart))}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{main.GetIdOfPart(part)}"/></a:graphicData></a:graphic></wp:inline></w:drawing>
            """;
    }

    /// <summary>The chart in words.</summary>
    private static string Said(Part.Chart chart) => string.Join("; ", chart.Names.Select((name, i) => $"{name}: {string.Join(", ", chart.Series.Select(s => chart.Series.Count == 1 ? N(s.Values[i]) : $"{s.Name} {N(s.Values[i])}"))}"));

    private static string Xml(Part.Chart chart)
    {
        var last = chart.Names.Count + 1;
        var series = string.Concat(chart.Series.Select((s, i) => $"""
            <c:ser><c:idx val="{i}"/><c:order val="{i}"/><c:tx><c:strRef><c:f>Sheet1!${Column(i)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{Escape(s.Name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="{_colours[i % _colours.Length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{chart.Names.Count}"/>{Points(chart.Names.Select(Escape))}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!${Column(i)}$2:${Column(i)}${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{s.Values.Count}"/>{Points(s.Values.Select(N))}</c:numCache></c:numRef></c:val></c:ser>
            """));
        var legend = chart.Series.Count > 1 ? """<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>""" : "";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:lang val="en-GB"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>{legend}<c:plotVisOnly val="1"/></c:chart><c:externalData r:id="rIdBook"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>
            """;
    }

    private static byte[] Workbook(Part.Chart chart)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>("rId1");
            var rows = new SheetData(new Row([Text(""), .. chart.Series.Select(s => Text(s.Name))]));
            for (var i = 0; i < chart.Names.Count; i++) rows.Append(new Row([Text(chart.Names[i]), .. chart.Series.Select(s => new Cell { DataType = CellValues.Number, CellValue = new(N(s.Values[i])) })]));
            sheet.Worksheet = new Worksheet(rows);
            book.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Sheet1", SheetId = 1, Id = "rId1" }));
        }

        return bytes.ToArray();
    }

    private static Cell Text(string words) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(WordFile.Clean(words))) };

    private static string Points(IEnumerable<string> values) => string.Concat(values.Select((v, i) => $"""<c:pt idx="{i}"><c:v>{v}</c:v></c:pt>"""));

    private static char Column(int series) => (char)('B' + series);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string words) => SecurityElement.Escape(WordFile.Clean(words))!;
}
