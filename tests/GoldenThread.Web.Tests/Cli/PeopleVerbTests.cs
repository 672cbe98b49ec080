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

    [Fact]
    public async Task A_partnership_moves_in_by_the_command_line_and_its_sheet_adds_up()
    {
        await using var product = new Product(null, ("MODE", "production"));
        await product.DoneAsync("migrate");
        await product.DoneAsync("partnership", "create", "calderbrook", "--pack", Path.Combine(AppContext.BaseDirectory, "packs", "oldham"), "--administrator", "amina@example.org");
        (await product.DoneAsync("intake", "template", "organisations")).ShouldContain("Organisation,Field of work,Legal kind");
        async Task<string> FileAsync(string name, string text)
        {
            var path = Path.Combine(product.Data, name);
            await File.WriteAllTextAsync(path, text);
            return path;
        }

        var organisations = await FileAsync("organisations.csv", "Organisation,Sector,Legal kind,Based in area,Serves area\nHill House,charity,charity,yes,yes\nMoon Base,space,school,yes,yes\n");
        var refused = await product.TypeAsync("intake", "take", "organisations", organisations, "--partnership", "calderbrook");
        (refused.Exit, refused.Out.Contains("row 3: unknown_sector", StringComparison.Ordinal)).ShouldBe((1, true), refused.Out);
        (await product.TypeAsync("intake", "take", "organisations", organisations, "--partnership", "calderbrook", "--leave-out")).Out.ShouldContain("Brought in as ");
        await product.DoneAsync("people", "import", await FileAsync("staff.csv", "First name,Surname,E-mail,Job title,Organisation\nBen,Lowe,ben@example.org,Worker,Hill House\n"), "--partnership", "calderbrook");
        await product.DoneAsync("intake", "take", "learning", await FileAsync("learning.csv", "Email,Level,Date,Hours\nben@example.org,Foundation,2025-03-14,6\n"), "--partnership", "calderbrook");
        await product.DoneAsync("intake", "take", "events", await FileAsync("events.csv", "Reference,Title,Date,Start,End,Places,Length\nA1,Neglect,2099-01-12,09:30,12:30,2,half day\n"), "--partnership", "calderbrook");
        await product.DoneAsync("intake", "take", "bookings", await FileAsync("bookings.csv", "Event id,Email\nA1,ben@example.org\n"), "--partnership", "calderbrook");

        var sheet = await product.DoneAsync("intake", "sheet", "--partnership", "calderbrook");
        sheet.ShouldContain("Organisations,organisations.csv");
        sheet.ShouldContain(",hours,6,6,0,0,6,yes,");
        sheet.Split("\r\n").Count(l => l.Contains(",yes,", StringComparison.Ordinal)).ShouldBe(5);
        (await product.TypeAsync("intake", "take", "nothing", organisations, "--partnership", "calderbrook")).Exit.ShouldBe(2);
        await product.DoneAsync("verify");
    }
}
