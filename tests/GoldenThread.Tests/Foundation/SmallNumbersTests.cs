using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData("0 0 1 3", "not shown, not shown, not shown, not shown")] // four answers: nothing
    [InlineData("5 0 0", "not shown, not shown, not shown")] // five who all said the same
    [InlineData("6 7 8", "6, 7, 8")]
    [InlineData("6 7 2 3", "6, 7, not shown, not shown")] // the hidden two may be 2 and 3, 1 and 4, ...
    [InlineData("6 9 3", "not shown, 9, not shown")] // one hidden alone would be the total less the rest
    [InlineData("6 9 0", "6, 9, not shown")] // the rest gives away that nobody said it: no person in that
    [InlineData("9 7 4 4", "9, not shown, not shown, not shown")] // eight in two, four at most each: known
    [InlineData("9 7 4 3", "9, 7, not shown, not shown")]
    [InlineData("12 0 0", "5 or more, not shown, not shown")] // all said the same ...
    [InlineData("10 1 1", "5 or more, not shown, not shown")] // ... looks like this
    [InlineData("1 1 1 1 1", "not shown, not shown, not shown, not shown, not shown")]
    public void Small_counts_and_what_would_give_them_away_are_hidden_inside(string counts, string shown) =>
        string.Join(", ", SmallNumbers.Cells([.. counts.Split(' ').Select(int.Parse)])).ShouldBe(shown);

    [Theory]
    [InlineData(0, false, "c")]
    [InlineData(0, true, "0")]
    [InlineData(1, false, "c")]
    [InlineData(7, true, "c")]
    [InlineData(8, false, "10")]
    [InlineData(12, false, "10")]
    [InlineData(13, false, "15")]
    [InlineData(97, false, "95")]
    public void Published_counts_follow_the_nhs_rule(int n, bool zeroIsCertain, string shown) =>
        SmallNumbers.ForPublication(n, zeroIsCertain).Words.ShouldBe(shown);

    [Fact]
    public void Published_shares_come_from_the_rounded_figures()
    {
        SmallNumbers.ShareForPublication(12, 33).ShouldBe(10.0 / 35);
        SmallNumbers.ShareForPublication(7, 33).ShouldBeNull();
    }

    /// <summary>An attacker who knows the total and how we hide tries every table that looks the same.</summary>
    [Fact]
    public void No_small_count_can_be_worked_out_from_the_rest_nor_that_all_said_the_same()
    {
        foreach (var total in Enumerable.Range(SmallNumbers.Inside, 22))
            foreach (var alike in Tables(total).Where(counts => !counts.All(c => c == 4)).GroupBy(counts => string.Join('|', SmallNumbers.Cells(counts))))
                for (var i = 0; i < 4; i++)
                {
                    var possible = alike.Select(counts => counts[i]).Distinct().ToList();
                    if (possible is [> 0 and < SmallNumbers.Inside]) Assert.Fail($"{possible[0]} is given away by {alike.Key} of {total}");
                    if (possible is [var only] && only == total) Assert.Fail($"all said the same is given away by {alike.Key}");
                }
    }

    private static IEnumerable<int[]> Tables(int total) =>
        from a in Enumerable.Range(0, total + 1)
        from b in Enumerable.Range(0, total - a + 1)
        from c in Enumerable.Range(0, total - a - b + 1)
        select new[] { a, b, c, total - a - b - c };
}
