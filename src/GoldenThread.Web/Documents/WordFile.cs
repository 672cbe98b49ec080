using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Web.Documents;

/// <summary>A document as a Word file: real headings, tables whose heads repeat, charts with their numbers, and words for every picture.</summary>
public static class WordFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(Paper paper, DateTime now)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = paper.Title;
            file.PackageProperties.Creator = paper.From;
            file.PackageProperties.Language = "en-GB";
            file.PackageProperties.Created = now;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(WordStyles.Xml);
            var body = new Body(Paragraph(paper.From, "Subtitle"), Paragraph(paper.Title, "Title"));
            main.Document = new Document(body);
            var drawn = 0u;
            foreach (var part in paper.Parts) body.Append(Of(part, main, ref drawn));
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        }

        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Of(Part part, MainDocumentPart main, ref uint drawn)
    {
        switch (part)
        {
            case Part.Heading heading: return [Paragraph(heading.Said, "Heading1")];
            case Part.Words words: return words.Said.Split('\n').Select(line => Paragraph(line, "Normal", words.Strong));
            case Part.Table table: return Of(table);
            case Part.Chart chart: return [Paragraph(chart.Caption, "Caption"), Drawn(WordChart.Add(chart, main, ++drawn))];
            case Part.Picture picture: return [Drawn(WordPicture.Add(picture, main, ++drawn))];
            default: throw new InvalidOperationException($"A document does not know how to show {part}.");
        }
    }

    private static Paragraph Paragraph(string words, string style, bool strong = false) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(words, strong));

    private static Paragraph Drawn(string xml) => new(new Run(new Drawing(xml)));

    private static Run Run(string words, bool strong)
    {
        var run = new Run(new Text(Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        if (strong) run.PrependChild(new RunProperties(new Bold()));
        return run;
    }

    private static IEnumerable<OpenXmlElement> Of(Part.Table table)
    {
        if (table.Caption is { } caption) yield return Paragraph(caption, "Caption");
        if (table.Rows.Count == 0) yield break;
        var made = new Table(new TableProperties(new TableStyle { Val = "Ruled" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { FirstRow = table.Heads.Count > 0, FirstColumn = table.FirstIsHead }));
        made.Append(new TableGrid(Enumerable.Range(0, table.Rows.Max(r => r.Count)).Select(_ => new GridColumn())));
        if (table.Heads.Count > 0) made.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Heads.Select((h, i) => Cell(h, true, table.Numbers.Contains(i)))]));
        foreach (var row in table.Rows) made.Append(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((c, i) => Cell(c, table.FirstIsHead && i == 0, table.Numbers.Contains(i)))]));
        yield return made;
        // Two tables without a paragraph between them would become one.
        yield return new Paragraph();
    }

    private static TableCell Cell(string words, bool strong, bool number)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = "Cell" });
        if (number) properties.Append(new Justification { Val = JustificationValues.Right });
        return new(new Paragraph(properties, Run(words, strong)));
    }

    /// <summary>What XML cannot hold is left out.</summary>
    internal static string Clean(string words) => words.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? words : string.Concat(words.Where(XmlConvert.IsXmlChar));
}
