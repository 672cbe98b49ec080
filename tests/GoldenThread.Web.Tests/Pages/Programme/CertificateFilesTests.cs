using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Documents;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Pages.Programme;

/// <summary>A learner takes the certificate with them: as a file with a square to check it by, and as a signed badge that an independent library (npm jose) accepts.</summary>
[Requirement("R-150")]
public sealed class CertificateFilesTests
{
    [Theory, OnBoth]
    public async Task The_file_leads_to_the_page_where_anybody_checks_it_and_that_page_tells_what_was_withdrawn(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind, s => s with { Today = new(2026, 12, 7) });
        var (person, booking, certificate) = await CertifiedAsync(app);
        var learner = await app.SignedInAs(person);

        var page = await learner.PageAsync(app.At($"/bookings/{booking.Id}/certificate"));
        page.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!.ShouldContain("/certificates");
        var file = await learner.GetAsync(app.At($"/bookings/{booking.Id}/certificate/file?format=docx"));
        file.Content.Headers.ContentType!.MediaType.ShouldBe(WordFile.ContentType);
        using (var zip = new ZipArchive(await file.Content.ReadAsStreamAsync())) new StreamReader(zip.GetEntry("word/document.xml")!.Open()).ReadToEnd().ShouldContain(certificate.Number);
        (await (await app.SignedInAs(await app.PersonAsync())).GetAsync(app.At($"/bookings/{booking.Id}/certificate/file"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var visitor = app.Visitor();
        var check = app.At($"/certificates?number={certificate.Number}");
        (await visitor.PageAsync(check)).Body!.TextContent.ShouldNotContain(person.LastName, customMessage: "looking alone tells nothing");
        (await (await visitor.SendFormAsync(check, button: "Check")).PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("This certificate is real");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        (await officer.SendFormAsync(app.At($"/bookings/{booking.Id}/certificate"), new() { ["Why"] = "Given to the wrong person" }, "Withdraw the certificate")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await visitor.SendFormAsync(check, button: "Check")).PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("This certificate has been withdrawn");
        JsonDocument.Parse(await visitor.GetStringAsync(app.At("/certificates/revoked.json"))).RootElement.GetProperty("revokedCredential")[0].GetProperty("id").GetString().ShouldBe($"urn:uuid:{certificate.Id}");
        (await learner.GetAsync(app.At($"/bookings/{booking.Id}/certificate/badge"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_has_run_out_says_so_when_it_is_checked()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { Today = new(2026, 12, 7) });
        var (person, _, _) = await CertifiedAsync(app);
        var old = await app.Given.AddAsync(new Certificate { PartnershipId = app.Given.PartnershipId, Id = Guid.CreateVersion7(), BookingId = (await app.Given.BookedAsync(await app.Given.EventAsync(details: new() { Sessions = [new(new(2026, 12, 17), new(9, 30), new(13, 0), "Here")] }), person)).Id, PersonId = person.Id, Number = "2222-3333-4444-5555", IssuedAt = app.Given.Now, CompletedOn = new(2020, 1, 1), RenewBy = new(2023, 1, 1) });

        var answer = await (await app.Visitor().SendFormAsync(app.At("/certificates"), new() { ["Number"] = old.Number }, "Check")).PageAsync();

        answer.QuerySelector("h1")!.TextContent.ShouldBe("The time of this certificate has run out");
        answer.Body!.TextContent.ShouldContain("It was to be renewed by");
    }

    [Fact]
    public async Task An_independent_library_accepts_the_badge_with_the_published_keys_and_refuses_a_changed_one()
    {
        await using var app = await TestApp.StartAsync(set: s => s with { Today = new(2026, 12, 7) });
        var (person, booking, certificate) = await CertifiedAsync(app);
        var token = await (await app.SignedInAs(person)).GetStringAsync(app.At($"/bookings/{booking.Id}/certificate/badge"));
        var keys = await app.Visitor().GetStringAsync(app.At("/certificates/keys.json"));

        var read = await JoseAsync(keys, token);
        var changed = await JoseAsync(keys, token[..^6] + (token[^6] == 'A' ? 'B' : 'A') + token[^5..]);

        read.GetProperty("payload").GetProperty("jti").GetString().ShouldBe($"urn:uuid:{certificate.Id}");
        read.GetProperty("header").GetProperty("alg").GetString().ShouldBe("RS256");
        changed.GetProperty("refused").GetString().ShouldBe("ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
    }

    private static async Task<(Person Person, Booking Booking, Certificate Certificate)> CertifiedAsync(TestApp app)
    {
        var given = app.Given;
        var person = await app.PersonAsync(agency: await given.AgencyAsync());
        var e = await given.EventAsync();
        var booking = await given.BookedAsync(e, person);
        given.On(e.FirstDay);
        (await given.MarkAsync(await given.SessionOfAsync(e), await given.PersonAsync(), new TakeRegister.Entry(person.Id, Mark.Attended))).OrThrow();
        given.On(e.LastDay.AddDays(1));
        return (person, booking, (await given.DoAsync(db => new IssueCertificate(db, new(db)).DoAsync(new(booking.Id), given.Context()))).OrThrow());
    }

    private static async Task<JsonElement> JoseAsync(string keys, string token)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "GoldenThread.Web.Tests", "verify-badge.mjs"));
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { keys = JsonDocument.Parse(keys).RootElement, token }));
        node.StandardInput.Close();
        var (said, wrong) = (await node.StandardOutput.ReadToEndAsync(), await node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }
}
