namespace GoldenThread.Web.Tests.Cli;

/// <summary>On SQLite one process has the database open; everybody else hands their verb to it.</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task A_verb_typed_beside_a_running_server_is_done_by_the_server()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        (await product.DoneAsync("outbox", "list")).ShouldContain("0 waiting");
        (await product.DoneAsync("jobs", "run", "SealTrail")).ShouldBe("SealTrail: 0\n");
        (await product.TypeAsync("jobs", "run", "MakeTea")).Error.ShouldContain("There is no job \"MakeTea\"");
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        var second = await product.TypeAsync("serve");

        second.Exit.ShouldBe(2);
        second.Error.ShouldContain("Stop it first");
        (await server.Http.GetStringAsync("/health/live")).ShouldContain("live");
    }

    [Fact]
    public async Task Only_the_owner_may_use_the_socket_and_read_the_database()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        foreach (var name in new[] { "goldenthread.sock", "goldenthread.db" })
            Product.ShouldBeForTheOwnerAlone(Path.Combine(product.Data, name));
    }

    [Fact]
    public async Task A_killed_server_leaves_nothing_that_hinders_the_next()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await (await product.ServeAsync()).KillAsync();
        File.Exists(Path.Combine(product.Data, "goldenthread.sock")).ShouldBeTrue();

        (await product.DoneAsync("outbox", "list")).ShouldContain("0 waiting");
        await using var next = await product.ServeAsync();
        (await product.DoneAsync("outbox", "list")).ShouldContain("0 waiting");
    }

    [Fact]
    public async Task A_data_folder_with_a_very_long_path_works_too()
    {
        var deep = Path.Combine(Directory.CreateTempSubdirectory("goldenthread-deep-").FullName, new string('a', 60), new string('b', 60));
        await using var product = new Product(deep);
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();

        (await product.DoneAsync("outbox", "list")).ShouldContain("0 waiting");
    }

    [Fact]
    public async Task A_server_with_real_people_lets_nobody_move_its_clock()
    {
        await using var product = new Product(null, ("MODE", "production"));
        await product.DoneAsync("migrate");
        await using var server = await product.ServeAsync();
        await using var sample = new Product(product.Data, ("TODAY", "2027-03-01"), ("MODE", "sample"));

        (await sample.TypeAsync("jobs", "run")).Error.ShouldContain("the running server refuses in production");
    }
}
