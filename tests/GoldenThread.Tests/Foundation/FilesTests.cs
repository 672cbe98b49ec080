using System.IO.Compression;
using System.Text;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Foundation;

public sealed class FilesTests
{
    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "audit.pdf", "%PDF-1.7 …"u8.ToArray(), null },
        { "audit.PDF", "%PDF-1.7 …"u8.ToArray(), null },
        { "audit.pdf", "MZ this is a program"u8.ToArray(), "file_mislabelled" },
        { "notes.txt", "Ça va"u8.ToArray(), null },
        { "notes.txt", [0x00, 0x01], "file_mislabelled" },
        { "notes.txt", [0xFF, 0xFE, 0x41], "file_mislabelled" },
        { "audit.docx", Zip("[Content_Types].xml", "word/document.xml"), null },
        { "audit.docx", Zip("[Content_Types].xml", "xl/workbook.xml"), "file_mislabelled" },
        { "audit.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "file_mislabelled" },
        { "audit.docx", "PK not really"u8.ToArray(), "file_mislabelled" },
        { "page.html", "<script>"u8.ToArray(), "file_kind" },
        { "picture.svg", "<svg onload='…'/>"u8.ToArray(), "file_kind" },
        { "noextension", "text"u8.ToArray(), "file_kind" },
        { "empty.pdf", [], "file_empty" },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_what_its_content_says(string name, byte[] content, string? no) => FileKind.Of(name, content).No?.Code.ShouldBe(no);

    [Fact]
    public void A_file_over_twenty_megabytes_is_refused() =>
        FileKind.Of("large.txt", Encoding.ASCII.GetBytes(new string('a', (int)FileKind.MostBytes + 1))).No!.Code.ShouldBe("file_too_large");

    [Theory, OnBoth]
    public async Task A_stored_file_comes_back_as_it_was(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ten files were read. ", 40_000)));

        var file = (await given.DoAsync(db => new StoreFile(db).DoAsync("../../etc/Audit \"2026\".txt", content, given.Context()))).OrThrow();
        var read = (await given.DoAsync(db => new ReadFile(db).OfAsync(file.Id, given.Context())))!.Value;

        read.Content.ShouldBe(content);
        read.File.Name.ShouldBe("Audit 2026.txt");
        (await given.ReadAsync(db => db.FileChunks.CountAsync())).ShouldBe(4);
    }

    [Theory, OnBoth]
    public async Task A_refused_file_leaves_nothing_behind(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);

        (await given.DoAsync(db => new StoreFile(db).DoAsync("audit.pdf", "MZ"u8.ToArray(), given.Context()))).No.ShouldNotBeNull();

        (await given.ReadAsync(db => db.Files.CountAsync())).ShouldBe(0);
    }

    private static byte[] Zip(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
            foreach (var name in names) zip.CreateEntry(name);
        return memory.ToArray();
    }
}
