namespace GoldenThread.Web.Tests.Cli;

public sealed class SampleVerbTests
{
    [Fact]
    public async Task An_empty_folder_is_filled_told_line_by_line_and_can_be_signed_in_to()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");

        (await product.DoneAsync("sample", "--size", "small")).Split('\n').Count(l => l.Contains("people,")).ShouldBe(4);

        var signIns = (await product.DoneAsync("sample", "--sign-ins")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        signIns.Count(l => l.StartsWith("  coordinator ", StringComparison.Ordinal)).ShouldBe(4);
        signIns.Count(l => l.StartsWith("  practitioner ", StringComparison.Ordinal)).ShouldBe(4);
        signIns.Length.ShouldBe(4 * (Enum.GetValues<People.Role>().Length + 1), "every role of every partnership");
    }

    [Fact]
    public async Task A_folder_with_data_is_refused_unless_that_is_fine()
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");
        await product.DoneAsync("sample");

        var again = await product.TypeAsync("sample");
        again.Exit.ShouldBe(2);
        again.Error.ShouldContain("something in the database already");
        (await product.DoneAsync("sample", "--when-empty")).ShouldContain("left as it is");
    }

    [Fact]
    public async Task Production_is_refused()
    {
        await using var product = new Product(environment: ("MODE", "production"));
        await product.DoneAsync("migrate");

        var refused = await product.TypeAsync("sample");
        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("refused in production");
    }

    [Theory]
    [InlineData("--size", "village")]
    [InlineData("--partnership", "nowhere")]
    public async Task What_is_not_there_is_said_and_ends_with_2(string option, string value)
    {
        await using var product = new Product();
        await product.DoneAsync("migrate");

        (await product.TypeAsync("sample", option, value)).Exit.ShouldBe(2);
    }
}
