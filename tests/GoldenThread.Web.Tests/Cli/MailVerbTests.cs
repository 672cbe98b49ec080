using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoldenThread.Data;

namespace GoldenThread.Web.Tests.Cli;

/// <summary>The outbox goes out through the executable itself, over an encrypted line to a real mail server.</summary>
public sealed class MailVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goldenthread-mail-").FullName;

    [Fact]
    public async Task Mail_goes_over_starttls_with_sign_in_and_the_list_never_shows_what_it_says()
    {
        var (key, certificate) = Certificate();
        await using var sink = await MailSink.StartAsync(new() { Key = key, Cert = certificate, User = "goldenthread", Password = "s3cret" });
        await using var product = Mailing(sink.Port, trusted: true);
        await product.DoneAsync("migrate");
        await WriteMailAsync(product, "amina@example.org");
        await using var server = await product.ServeAsync();

        var arrived = (await sink.ReceivedAsync(1))[0];

        arrived.Secure.ShouldBeTrue();
        arrived.User.ShouldBe("goldenthread");
        arrived.To.ShouldBe(["amina@example.org"]);
        arrived.MessageId.ShouldEndWith("@learning.example.org>");
        var list = await ListWithSentAsync(product);
        list.ShouldContain("1 sent");
        list.ShouldNotContain("amina@example.org");
        list.ShouldNotContain("Bring your badge");
    }

    [Fact]
    public async Task A_mail_server_that_cannot_prove_who_it_is_gets_nothing()
    {
        var (key, certificate) = Certificate();
        await using var sink = await MailSink.StartAsync(new() { Key = key, Cert = certificate, User = "goldenthread", Password = "s3cret" });
        await using var product = Mailing(sink.Port, trusted: false);
        await product.DoneAsync("migrate");
        await WriteMailAsync(product, "amina@example.org");

        (await product.DoneAsync("jobs", "run", "PostMail")).ShouldBe("PostMail: 0\n");

        sink.Messages.ShouldBeEmpty();
        (await product.DoneAsync("outbox", "list")).ShouldContain("certificate is not trusted");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> ListWithSentAsync(Product product)
    {
        for (var i = 0; ; i++)
        {
            var list = await product.DoneAsync("outbox", "list");
            if (list.Contains("1 sent", StringComparison.Ordinal) || i == 20) return list;
            await Task.Delay(200);
        }
    }

    private Product Mailing(int port, bool trusted)
    {
        var product = new Product(null, ("SMTP", $"localhost:{port}"), ("SMTP_TLS", "starttls"), ("SMTP_USER", "goldenthread"), ("SMTP_PASSWORD", "s3cret"), ("ADDRESS", "https://learning.example.org"));
        if (trusted) product.Environment["SSL_CERT_FILE"] = Path.Combine(_folder, "trusted.pem");
        return product;
    }

    private (string Key, string Certificate) Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(7));
        var pem = certificate.ExportCertificatePem();
        File.WriteAllText(Path.Combine(_folder, "trusted.pem"), pem);
        return (key.ExportPkcs8PrivateKeyPem(), pem);
    }

    private static async Task WriteMailAsync(Product product, string to)
    {
        await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "admin@example.org");
        var settings = new DatabaseSettings { SqliteFile = Path.Combine(product.Data, "goldenthread.db") };
        await using (var db = settings.Open())
        {
            Guid partnership;
            await using (await db.SharedAsync(write: false)) partnership = db.Partnerships.Single().Id;
            var context = new OperationContext { PartnershipId = partnership, Now = TimeProvider.System.GetUtcNow().UtcDateTime, Channel = Channel.Page };
            await using var work = await db.WriteAsync(context);
            db.Add(new MailMessage
            {
                PartnershipId = partnership,
                Id = Guid.CreateVersion7(),
                To = to,
                Subject = "You have a place",
                Text = "Bring your badge.",
                Html = "<p>Bring your badge.</p>",
                AboutKind = "thing",
                AboutId = Guid.CreateVersion7(),
                WrittenAt = context.Now,
                NotBefore = context.Now,
            });
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
