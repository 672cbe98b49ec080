using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-001")]
public sealed class PackCheckTests
{
    [Theory]
    [InlineData("oldham")]
    [InlineData("wigan")]
    [InlineData("nottinghamshire")]
    [InlineData("warrington")]
    [InlineData("england")]
    public void A_pack_that_ships_with_the_product_has_no_findings(string slug) =>
        PackCheck.Folder(Path.Combine(PacksHere.Folder, slug)).ShouldBeEmpty();

    [Fact]
    public void All_of_them_together_have_no_findings() => PackCheck.Folder(PacksHere.Folder).ShouldBeEmpty();
}
