namespace GoldenThread.Web.Tests.Cli;

/// <summary>people import, as the contract says.</summary>
[Requirement("R-053")]
public sealed class PeopleVerbTests
{
    [Fact]
    public async Task A_staff_list_is_looked_at_refused_whole_and_taken_in()
    {
        await using var product = new Product(null, ("MODE", "production"));
        await product.DoneAsync("migrate");
        await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "amina@example.org");
        var file = Path.Combine(product.Data, "staff.csv");
        await File.WriteAllTextAsync(file, "First name,Surname,E-mail,Job title,Organisation\nBen,Lowe,ben@example.org,Teacher,Nowhere\n");

        var dry = await product.TypeAsync("people", "import", file, "--partnership", "calderbrook", "--dry-run");
        var refused = await product.TypeAsync("people", "import", file, "--partnership", "calderbrook");
        var absent = await product.TypeAsync("people", "import", file + "x", "--partnership", "calderbrook");

        (dry.Exit, refused.Exit, absent.Exit).ShouldBe((1, 1, 2));
        dry.Out.ShouldContain("row 2: bad unknown_agency: There is no organisation “Nowhere” here");
        refused.Out.ShouldContain("nothing has been changed");
    }
}
