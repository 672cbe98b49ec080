using System.Text;
using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class SheetTests
{
    private const string Table = "Name,Note\r\nZoë Müller,\"two, and \"\"more\"\"\"\r\nBen,plain\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16-le", "utf-16-be", "utf-16-le-bare", "windows-1252"];

    [Theory, MemberData(nameof(Encodings))]
    public void Letters_survive_every_common_encoding(string encoding)
    {
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Table),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)],
            "utf-16-le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)],
            "utf-16-be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)],
            "utf-16-le-bare" => Encoding.Unicode.GetBytes(Table),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table),
        };

        var sheet = Sheet.Read(bytes, 100).OrThrow();

        sheet.Headers.ShouldBe(["Name", "Note"]);
        sheet.Rows[0].Cells.ShouldBe(["Zoë Müller", "two, and \"more\""]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1;2\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n", ';')]
    [InlineData("\"one, with commas, inside\";b\n1;2\n", ';')]
    public void The_separator_is_seen(string text, char expected)
    {
        var sheet = Sheet.Read(Encoding.UTF8.GetBytes(text), 100).OrThrow();

        sheet.Delimiter.ShouldBe(expected);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_shows_them_and_short_ones_stay_short()
    {
        var sheet = Sheet.Read("a,b,c\n1,2,3\n4,5\n6,7,8,,\n9,9,9,9\n"u8.ToArray(), 100).OrThrow();

        sheet.Rows.Select(r => (r.Number, r.Cells.Length)).ShouldBe([(2, 3), (3, 2), (4, 3), (5, 4)]);
        sheet.Rows[1].At(2).ShouldBe("");
    }

    [Fact]
    public void A_line_break_inside_quotation_marks_is_part_of_the_cell() =>
        Sheet.Read("a,b\n\"one\ntwo\",3\n"u8.ToArray(), 100).OrThrow().Rows[0].Cells.ShouldBe(["one\ntwo", "3"]);

    [Theory]
    [InlineData("", "file_empty")]
    [InlineData("a,b\n1,\"never closed\n2,3\n4,5\n", "quote_left_open")]
    [InlineData("PK\u0003\u0004 a workbook", "file_is_workbook")]
    [InlineData("a,b\n\u0001\u0002\u0000x", "file_not_text")]
    [InlineData("a\n1\n2\n3\n4\n", "too_many_rows")]
    public void What_cannot_be_read_is_refused_whole(string text, string no) => Sheet.Read(Encoding.Latin1.GetBytes(text), 3).No!.Code.ShouldBe(no);

    [Fact]
    public void A_table_comes_back_from_its_own_text()
    {
        var sheet = Sheet.Read(Encoding.UTF8.GetBytes(Table), 100).OrThrow();
        Sheet.Read(Encoding.UTF8.GetBytes(sheet.ToCsv()), 100).OrThrow().Rows.Select(r => string.Join('|', r.Cells)).ShouldBe(sheet.Rows.Select(r => string.Join('|', r.Cells)));
    }
}
