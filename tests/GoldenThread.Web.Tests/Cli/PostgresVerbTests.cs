namespace GoldenThread.Web.Tests.Cli;

/// <summary>The same executable on PostgreSQL, as the role that owns nothing.</summary>
public sealed class PostgresVerbTests
{
    [Fact]
    public async Task Verbs_work_beside_the_server_and_jobs_share_the_lease()
    {
        await using var test = await PostgresAsync();
        await using var product = On(test);
        (await product.DoneAsync("migrate")).ShouldBe("The schema is current.\n");
        await using var server = await product.ServeAsync();

        await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "amina@example.org");
        (await product.DoneAsync("jobs", "run", "SealTrail")).ShouldStartWith("SealTrail: ");
        (await product.DoneAsync("trail", "verify")).ShouldContain("calderbrook");
        (await product.DoneAsync("verify")).ShouldContain("\"ok\": true");
        (await server.StopAsync()).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_role_that_row_level_security_does_not_hold_is_not_served()
    {
        await using var test = await PostgresAsync();
        await using var product = new Product(null, ("DB", test.Settings.PostgresOwner!));

        var ended = await product.TypeAsync("serve");

        ended.Exit.ShouldBe(2);
        ended.Error.Trim().ShouldStartWith("GOLDENTHREAD_DB names a role that goes round row-level security");
    }

    [Theory]
    [InlineData("backup", "pg_dump")]
    [InlineData("restore", "pg_restore")]
    public async Task Copies_are_made_with_its_own_tools_and_the_verb_says_which(string verb, string tool)
    {
        await using var test = await PostgresAsync();
        await using var product = On(test);

        var ended = await product.TypeAsync(verb, "copy.db");

        ended.Exit.ShouldBe(2);
        ended.Error.ShouldContain(tool);
    }

    private static Product On(TestDb test) => new(null, ("DB", test.Settings.Postgres!), ("DB_OWNER", test.Settings.PostgresOwner!));

    private static Task<TestDb> PostgresAsync()
    {
        Assert.SkipWhen(TestDb.PostgresServer is null, "Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test");
        return TestDb.CreateAsync(Database.Postgres);
    }
}
