using System.Text.Json;

namespace GoldenThread.Web.Tests.Cli;

/// <summary>From an empty folder to a partnership that people and programs can sign in to, by the command line alone.</summary>
public sealed class PartnershipVerbTests
{
    [Fact]
    public async Task A_partnership_is_taken_in_served_and_verified()
    {
        await using var product = new Product(null, ("MODE", "production"));
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        var said = await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "amina@example.org", "--name", "Amina Yusuf");
        said.ShouldContain("password, to be changed at once: ");
        var token = (await product.DoneAsync("token", "create", "--partnership", "calderbrook", "--role", "tenant_administrator", "--person", "amina@example.org")).Split().Last(w => w.Length > 0);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/calderbrook/agencies");
        asked.Headers.Authorization = new("Bearer", token);
        using var answer = await server.Http.SendAsync(asked);
        answer.IsSuccessStatusCode.ShouldBeTrue(answer.StatusCode.ToString());

        using var verified = JsonDocument.Parse(await product.DoneAsync("verify", "--json"));
        verified.RootElement.GetProperty("ok").GetBoolean().ShouldBeTrue();
        verified.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Verify_of_changed_data_ends_with_1_and_names_the_promise()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "amina@example.org");
        await product.DoneAsync("jobs", "run", "SealTrail");
        await using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(product.Data, "goldenthread.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "DROP TRIGGER foundation_trail_entries_no_update";
            await command.ExecuteNonQueryAsync();
        }

        var ended = await product.TypeAsync("verify", "--json");

        ended.Exit.ShouldBe(1);
        using var said = JsonDocument.Parse(ended.Out);
        said.RootElement.GetProperty("ok").GetBoolean().ShouldBeFalse();
        said.RootElement.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("INV14");
    }
}
