using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GoldenThread.Web.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoldenThread.Web.Tests.Documents;

/// <summary>Documents are sound Word files with real headings, tables and charts; PDF is made of them where LibreOffice is there.</summary>
public sealed class PaperTests
{
    private static readonly Paper _paper = new Paper("Evaluation report: Neglect", "Calderbrook Partnership")
        .Say("Of 12 people, 9 rated themselves higher.", strong: true)
        .Heading("Who answered")
        .Table("Response", ["Form", "Asked"], [["After <the> course & on", "12"], ["Impact\u0001 review", "9"]], 1)
        .Bars("Asked and answered", ["After the course", "Impact review"], ("Asked", [12, 12]), ("Answered", [9, 4]))
        .Facts(("Number", "P7K4"), ("Nothing", null))
        .Picture(QrCode.Png("https://example.org"), "Leads to example.org", 3);

    private static readonly byte[] _word = WordFile.Write(_paper, new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void The_file_is_sound_by_the_rules_of_the_format()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(_word), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Headings_table_heads_chart_and_picture_are_what_Word_and_screen_readers_know_them_by()
    {
        var body = Read("word/document.xml");

        body.ShouldContain("""w:val="Heading1" />""");
        body.ShouldContain("<w:tblHeader />");
        body.ShouldContain("descr=\"Asked and answered. After the course: Asked 12, Answered 9; Impact review: Asked 12, Answered 4\"");
        body.ShouldContain("descr=\"Leads to example.org\"");
        body.ShouldContain("After &lt;the&gt; course &amp; on");
        body.ShouldContain("Impact review");
        body.ShouldNotContain("Nothing");
        Read("docProps/core.xml").ShouldContain("Evaluation report: Neglect");
    }

    [Fact]
    public void The_charts_numbers_stand_in_a_workbook_that_can_be_edited()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(_word), isEditable: false);
        var chart = file.MainDocumentPart!.ChartParts.ShouldHaveSingleItem();
        using var book = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);

        book.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText.ShouldBe("AskedAnsweredAfter the course129Impact review124");
        new OpenXmlValidator().Validate(book).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_it_a_tagged_PDF_is_made_where_LibreOffice_is_there()
    {
        Assert.SkipUnless(PdfPrinter.IsThere, "LibreOffice is not installed here; Word files are offered alone.");
        using var printer = new PdfPrinter(NullLogger<PdfPrinter>.Instance);

        var pdf = (await printer.PrintAsync(_word, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        var text = Encoding.Latin1.GetString(pdf);
        text.ShouldContain("/MarkInfo<</Marked true>>");
        text.ShouldContain("/StructTreeRoot");
    }

    private static string Read(string part)
    {
        using var zip = new ZipArchive(new MemoryStream(_word));
        using var reader = new StreamReader((zip.GetEntry(part) ?? zip.Entries.Single(e => e.FullName.EndsWith("core.xml", StringComparison.Ordinal) || e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal))).Open());
        return reader.ReadToEnd();
    }
}
