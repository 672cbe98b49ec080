using GoldenThread.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Documents;

/// <summary>Hands a document over as a file: PDF where that is asked for and can be made, else Word.</summary>
public sealed class PaperFile(PdfPrinter printer, Visit visit)
{
    public const string Pdf = "pdf";

    public async Task<IActionResult> OfAsync(Paper paper, string? format, string name, CancellationToken stop)
    {
        var word = WordFile.Write(paper, visit.Context.Now);
        if (format != Pdf) return new FileContentResult(word, WordFile.ContentType) { FileDownloadName = $"{name}.docx" };
        return await printer.PrintAsync(word, stop) is { } pdf ? new FileContentResult(pdf, "application/pdf") { FileDownloadName = $"{name}.pdf" } : new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }
}
