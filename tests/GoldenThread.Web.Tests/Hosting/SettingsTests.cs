using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Nothing_set_is_production_on_an_embedded_database()
    {
        var settings = Read();

        settings.Mode.ShouldBe(Mode.Production);
        settings.Database.SqliteFile.ShouldBe(Path.GetFullPath("data/goldenthread.db"));
        settings.Urls.ShouldBe(["http://localhost:5080"]);
        settings.Mail.ShouldBeNull();
    }

    [Theory]
    [InlineData("MODE", "prod", "GOLDENTHREAD_MODE: \"prod\" is not a mode; write sample or production.")]
    [InlineData("TODAY", "2026-11-24", "refused in production")]
    [InlineData("URLS", "5080", "write for example http://127.0.0.1:5080")]
    [InlineData("URLS", "https://0.0.0.0:443", "encryption is the reverse proxy's")]
    [InlineData("ADDRESS", "learning.example.org", "write for example https://learning.example.org")]
    [InlineData("DB", "postgres", "is not a PostgreSQL connection string")]
    [InlineData("DB", "Host=db;Database=x", "is not a PostgreSQL connection string")]
    [InlineData("DB", "Host=db;Username=a;Database=x;Colour=red", "is not a PostgreSQL connection string")]
    [InlineData("SMTP", "mail.example.org", "write host:port")]
    [InlineData("SMTP", "mail.example.org:99999", "write host:port")]
    [InlineData("TRAIL_KEY", "short", "write at least 64 hexadecimal digits")]
    [InlineData("TRAIL_KEY", "00ff", "write at least 64 hexadecimal digits")]
    [InlineData("PROXIES", "10.0.0.1,proxy", "\"proxy\" is not an IP address")]
    [InlineData("JOBS", "no", "write on or off")]
    public void A_wrong_value_is_said_in_one_line_that_tells_what_to_write(string name, string value, string words)
    {
        var said = Should.Throw<SettingException>(() => Read((name, value))).Message;

        said.ShouldStartWith($"GOLDENTHREAD_{name}");
        said.ShouldContain(words);
        said.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("DB", "Host=db;Password=hunter2")]
    [InlineData("TRAIL_KEY", "hunter2")]
    public void A_wrong_secret_is_not_repeated(string name, string value) =>
        Should.Throw<SettingException>(() => Read((name, value))).Message.ShouldNotContain("hunter2");

    [Fact]
    public void A_date_that_is_none_is_refused_in_sample_mode_too() =>
        Should.Throw<SettingException>(() => Read(("MODE", "sample"), ("TODAY", "24/11/2026"))).Message.ShouldContain("write YYYY-MM-DD");

    [Theory]
    [InlineData("127.0.0.1:2525", false)]
    [InlineData("localhost:2525", false)]
    [InlineData("mail.example.org:587", true)]
    public void Mail_to_another_machine_is_encrypted_unless_the_deployment_says_otherwise(string server, bool encrypted) =>
        Read(("SMTP", server)).Mail!.Encrypted.ShouldBe(encrypted);

    [Fact]
    public void The_moved_clock_starts_on_that_day_in_london() =>
        London.DateOf(new Clock(new DateOnly(2027, 3, 1)).Now).ShouldBe(new DateOnly(2027, 3, 1));

    private static Settings Read(params (string Name, string Value)[] set) =>
        SettingsReader.Read(name => set.Where(s => name == "GOLDENTHREAD_" + s.Name).Select(s => s.Value).SingleOrDefault());
}
