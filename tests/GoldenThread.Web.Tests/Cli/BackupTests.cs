using GoldenThread.Data;

namespace GoldenThread.Web.Tests.Cli;

public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_taken_from_a_running_server_can_be_put_back_in_another_place_and_holds()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        var given = await SeedAsync(product);
        string copy;
        await using (await product.ServeAsync())
        {
            await product.DoneAsync("jobs", "run", "SealTrail");
            copy = Path.Combine(product.Data, "copy.db");
            (await product.DoneAsync("backup", copy)).ShouldContain("keep it apart");
        }

        await using var elsewhere = new Product();
        await elsewhere.DoneAsync("restore", copy);

        (await elsewhere.DoneAsync("trail", "verify")).ShouldContain($"{given}: 3 entries, 0 not yet sealed, whole");
        await using var server = await elsewhere.ServeAsync();
        foreach (var file in new[] { copy, copy + ".keys", Path.Combine(elsewhere.Data, "trail-key") })
            Product.ShouldBeForTheOwnerAlone(file);
    }

    [Fact]
    public async Task Nothing_is_put_back_over_a_running_server()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        var copy = Path.Combine(product.Data, "copy.db");
        await product.DoneAsync("backup", copy);
        await using var server = await product.ServeAsync();

        var ended = await product.TypeAsync("restore", copy);

        ended.Exit.ShouldBe(2);
        ended.Error.ShouldContain("Stop it first");
    }

    [Fact]
    public async Task What_was_there_is_kept_beside()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        var copy = Path.Combine(product.Data, "copy.db");
        await product.DoneAsync("backup", copy);
        var slug = await SeedAsync(product);

        await product.DoneAsync("restore", copy);

        (await product.DoneAsync("trail", "head")).ShouldBeEmpty();
        var kept = Directory.GetFiles(product.Data, "goldenthread.db.before-restore-*").Single(f => !f.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal));
        await using var db = new DatabaseSettings { SqliteFile = kept }.Open();
        await using var work = await db.SharedAsync(write: false);
        db.Partnerships.Single().Slug.ShouldBe(slug);
    }

    [Fact]
    public async Task A_damaged_or_foreign_file_is_refused_and_the_data_stays()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await SeedAsync(product);
        var whole = Path.Combine(product.Data, "copy.db");
        await product.DoneAsync("backup", whole);
        foreach (var how in new[] { "cut", "scribbled over", "empty", "text", "another program's" })
        {
            var copy = Path.Combine(product.Data, $"{how}.db");
            File.Copy(whole, copy);
            await DamageAsync(copy, how);

            var ended = await product.TypeAsync("restore", copy);

            ended.Exit.ShouldBe(2, how);
            ended.Error.ShouldContain("is not put back", customMessage: how);
        }

        (await product.DoneAsync("trail", "head")).ShouldNotBeEmpty();
        Directory.GetFiles(product.Data, "*before-restore*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_never_writes_over_a_file()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        var copy = Path.Combine(product.Data, "copy.db");
        await File.WriteAllTextAsync(copy, "precious");

        (await product.TypeAsync("backup", copy)).Exit.ShouldBe(2);

        (await File.ReadAllTextAsync(copy)).ShouldBe("precious");
    }

    private static async Task DamageAsync(string file, string how)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        if (how == "scribbled over") Array.Fill(bytes, (byte)0x5a, 4096 * 3, 4096 * 4);
        await File.WriteAllBytesAsync(file, how switch
        {
            "cut" => bytes[..(bytes.Length / 2)],
            "empty" => [],
            "text" => "Dear operator, this is a letter."u8.ToArray(),
            _ => bytes,
        });
        if (how != "another program's") return;
        File.Delete(file);
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "CREATE TABLE recipes (name TEXT)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One partnership with three things done in it.</summary>
    private static async Task<string> SeedAsync(Product product)
    {
        var settings = new DatabaseSettings { SqliteFile = Path.Combine(product.Data, "goldenthread.db") };
        await using (var db = settings.Open())
        {
            var partnership = new GoldenThread.Partnerships.Partnership { Id = Guid.CreateVersion7(), Slug = "calderbrook", Name = "Calderbrook", SampleData = true, MadeAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
            await using (var work = await db.SharedAsync(write: true))
            {
                db.Add(partnership);
                await db.SaveChangesAsync();
                await work.CommitAsync();
            }

            var context = new OperationContext { PartnershipId = partnership.Id, Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc), Channel = Channel.Page };
            await using var own = await db.WriteAsync(context);
            for (var i = 0; i < 3; i++) db.Note(context, "thing done", "thing", Guid.CreateVersion7(), why: "because");
            await db.SaveChangesAsync();
            await own.CommitAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return "calderbrook";
    }
}
