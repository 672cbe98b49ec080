using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Clock = GoldenThread.Web.Hosting.Clock;

namespace GoldenThread.Web.Tests.Pages.Thread;

/// <summary>What somebody gets wrong between the register and the evidence: each has a plain answer, and nothing is kept.</summary>
public sealed class ThreadBadInputTests
{
    [Theory]
    [OnBoth(1, "Evidence cannot be dated later than today")]
    [OnBoth(-101, "Evidence must be from after the finding was published")]
    [Requirement("R-257")]
    public async Task Evidence_dated_tomorrow_or_before_the_finding_is_refused_beside_what_was_typed(Database kind, int days, string words)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (lead, address, agency) = await LeadAsync(app);
        var on = app.Given.Context().Today.AddDays(days);

        var answer = await lead.PostAsync(address, await EvidenceAsync(lead, address, agency, on, null));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.PageAsync();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(words);
        page.QuerySelector("textarea[name=Summary]")!.TextContent.Trim().ShouldBe("Ten files were read");
        (await app.Given.ReadAsync(db => db.EmbeddingEvidence.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [OnBoth("report.pdf", "<html><script>alert(1)</script></html>", "not what its name says")]
    [OnBoth("report.exe", "MZ", "Send a PDF, Word, Excel")]
    [OnBoth("report.pdf", "", "")]
    [Requirement("R-257")]
    public async Task A_mislabelled_file_is_refused_and_nothing_of_it_is_kept(Database kind, string name, string content, string words)
    {
        await using var app = await TestApp.StartAsync(kind);
        var (lead, address, agency) = await LeadAsync(app);

        var answer = await lead.PostAsync(address, await EvidenceAsync(lead, address, agency, app.Given.Context().Today, (name, System.Text.Encoding.UTF8.GetBytes(content))));

        if (content.Length == 0)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, "an empty file is no file: the evidence stands without one");
            (await app.Given.ReadAsync(db => db.EmbeddingEvidence.SingleAsync())).FileId.ShouldBeNull();
            return;
        }

        (await answer.ErrorsAsync()).ShouldContain(words);
        (await app.Given.ReadAsync(db => db.Files.CountAsync())).ShouldBe(0);
        (await app.Given.ReadAsync(db => db.EmbeddingEvidence.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    [Requirement("R-150")]
    public async Task A_guessed_certificate_number_tells_nothing(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var e = await app.Given.EventAsync(10);
        var booking = await app.Given.BookedAsync(e);
        app.Given.On(new(2026, 12, 3));
        (await app.Given.MarkAsync(await app.Given.SessionOfAsync(e), await app.Given.PersonAsync(), new TakeRegister.Entry(booking.PersonId, Mark.Attended))).OrThrow();
        var certificate = (await app.Given.CertificateAsync(booking)).OrThrow();
        var person = await app.Given.ReadAsync(db => db.People.SingleAsync(p => p.Id == booking.PersonId));
        var (right, wrong) = (certificate.Number, certificate.Number[..^1] + (certificate.Number[^1] == 'A' ? 'B' : 'A'));

        (await TextAsync(app, right)).ShouldContain("This certificate is real");
        foreach (var guess in new[] { wrong, right[..8], "' OR 1=1 --", new string('A', 5000), "" })
        {
            var text = await TextAsync(app, guess);
            text.ShouldContain("No certificate has that number");
            text.ShouldNotContain(person.LastName);
        }
    }

    private static async Task<string> TextAsync(TestApp app, string number) =>
        (await (await app.Visitor().SendFormAsync(app.At("/certificates"), new() { ["Number"] = number })).PageAsync()).QuerySelector("main")!.TextContent;

    private static async Task<(HttpClient Lead, string Address, Guid Agency)> LeadAsync(TestApp app)
    {
        var agency = await app.Given.AgencyAsync("Early Help");
        var finding = await app.Given.FindingThatConcernsAsync(agency);
        return (await app.SignedInAs(await app.PersonAsync(Role.AgencyLead, agency)), app.At($"/threads/{finding.Id}/evidence"), agency.Id);
    }

    private static async Task<MultipartFormDataContent> EvidenceAsync(HttpClient lead, string address, Guid agency, DateOnly on, (string Name, byte[] Content)? file)
    {
        var token = (await lead.PageAsync(address)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(agency.ToString()), "Agency" }, { new StringContent("DipSample"), "Kind" }, { new StringContent("Ten files were read"), "Summary" },
            { new StringContent($"{on.Day}"), "EffectiveOn.Day" }, { new StringContent($"{on.Month}"), "EffectiveOn.Month" }, { new StringContent($"{on.Year}"), "EffectiveOn.Year" },
        };
        if (file is { } sent)
        {
            var bytes = new ByteArrayContent(sent.Content);
            bytes.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(bytes, "Upload", sent.Name);
        }

        return form;
    }
}

/// <summary>Over a real port, where the server itself stops what is too large.</summary>
public sealed class LargeFileTests(Site site) : IClassFixture<Site>
{
    [Fact, Requirement("R-257")]
    public async Task Two_hundred_megabytes_are_refused_before_they_are_read()
    {
        var given = await Given.PartnershipAsync(site.Db, "largefile");
        var agency = await given.AgencyAsync("Early Help");
        var finding = await given.FindingThatConcernsAsync(agency);
        var lead = await given.PersonAsync(agency);
        await given.GrantAsync(lead, Role.AgencyLead, agency.Id);
        await using var db = given.Open();
        var secret = await new Sessions(db).BeginAsync((await given.AccountAsync(lead)).Id, Clock.RealNow);

        // Only the head says how much is to come: a server that waits for it all would hang here.
        using var line = new TcpClient(site.Address.Host, site.Address.Port);
        await using var stream = line.GetStream();
        var head = $"POST /largefile/threads/{finding.Id}/evidence HTTP/1.1\r\nHost: {site.Address.Authority}\r\nOrigin: {site.Address.GetLeftPart(UriPartial.Authority)}\r\nSec-Fetch-Site: same-origin\r\nCookie: goldenthread-session={secret}\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        status.ShouldNotBeNull();
        status.ShouldContain("413");
        (await given.ReadAsync(d => d.Files.CountAsync())).ShouldBe(0);
    }
}
