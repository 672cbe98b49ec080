using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class InOrderTests
{
    [Fact]
    public void Ids_made_one_after_the_other_sort_as_they_were_made()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => InOrder.NewId()).ToList();

        ids.ShouldBe(ids.Order());
        ids.Select(i => i.ToString()).ShouldBe(ids.Select(i => i.ToString()).Order(StringComparer.Ordinal));
        ids.Distinct().Count().ShouldBe(ids.Count);
    }
}
