using System.Text.Json;

namespace GoldenThread.Web.Tests.Cli;

public sealed class ServeTests
{
    [Fact]
    public async Task It_is_ready_once_the_schema_is_current_and_lives_before()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        (await server.Http.GetStringAsync("/health/live")).ShouldBe("""{"status":"live"}""");
        (await server.Http.GetStringAsync("/health/ready")).ShouldBe("""{"status":"ready"}""");
    }

    [Fact]
    public async Task Told_to_stop_it_ends_well_and_its_log_is_json_without_addresses_that_people_typed()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();
        using var lost = await server.Http.GetAsync("/somewhere/amina-yusuf?mail=amina@example.org");
        ((int)lost.StatusCode).ShouldBe(404);

        var (exit, log) = await server.StopAsync();

        exit.ShouldBe(0);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.ShouldContain(l => l.GetProperty("source").GetString() == "Request" && l.GetProperty("request").GetString()!.Length == 10 && l.GetProperty("status").GetInt32() == 404);
        log.ShouldNotContain("amina");
    }

    [Theory]
    [InlineData("DB", "somewhere")]
    [InlineData("SMTP", "mail")]
    [InlineData("MODE", "test")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_and_exit_2(string name, string value)
    {
        await using var product = new Product(null, (name, value));

        var ended = await product.TypeAsync("serve");

        ended.Exit.ShouldBe(2);
        ended.Out.ShouldBeEmpty();
        ended.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith($"GOLDENTHREAD_{name}");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("trail", "unpick")]
    [InlineData("serve", "--colour", "red")]
    public async Task Words_that_are_no_verb_end_with_2(params string[] args)
    {
        await using var product = new Product();
        (await product.TypeAsync(args)).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_and_not_made_by_the_way()
    {
        await using var product = new Product();

        var ended = await product.TypeAsync("outbox", "list");

        ended.Exit.ShouldBe(2);
        ended.Error.ShouldContain("goldenthread migrate");
        Directory.GetFiles(product.Data, "*.db").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_is_said_for_machines()
    {
        await using var product = new Product();
        using var said = JsonDocument.Parse(await product.DoneAsync("version", "--json"));
        said.RootElement.GetProperty("product").GetString().ShouldBe("goldenthread");
        said.RootElement.GetProperty("migration").GetString().ShouldEndWith("_Initial");
    }
}
