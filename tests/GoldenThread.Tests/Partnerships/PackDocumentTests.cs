using System.Text.Json;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>A pack version is stored as canonical JSON with its hash and comes back the same.</summary>
[Requirement("R-137")]
public sealed class PackDocumentTests
{
    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_is_stored_comes_back_the_same(string slug)
    {
        var document = PacksHere.Document(slug).ConfirmAll();
        var back = PackDocument.FromJson(document.Json);

        (back.Json, back.Hash).ShouldBe((document.Json, document.Hash));
        Facts(back).ShouldBe(Facts(document));
        Records(back).ShouldBe(Records(document));
    }

    [Fact]
    public void The_order_of_keys_and_the_way_of_writing_change_nothing()
    {
        var a = PackDocument.FromJson("""{"b":[1,"é"],"a":{"y":true,"x":"1"}}""");
        var b = PackDocument.FromJson("""{ "a": { "x": "1", "y": true }, "b": [ 1, "\u00e9" ] }""");
        (a.Json, a.Hash).ShouldBe((b.Json, b.Hash));
        a.Json.ShouldBe("""{"a":{"x":"1","y":true},"b":[1,"é"]}""");
    }

    [Fact]
    public void Any_change_changes_the_hash() =>
        PacksHere.Document("wigan").Confirm("charging.cancellation_notice").OrThrow().Hash.ShouldNotBe(PacksHere.Document("wigan").Hash);

    [Fact]
    public void The_four_packs_are_four_texts() => PacksHere.Library.Slugs.Select(s => PacksHere.Document(s).Hash).Distinct().Count().ShouldBe(4);

    private static IEnumerable<Fact> Facts(PackDocument document) => document.Read(Readings.Confirmed).Facts.All.OrderBy(f => f.Path, StringComparer.Ordinal);

    private static string Records(PackDocument document) => JsonSerializer.Serialize(document.Read(Readings.Confirmed) with { Facts = PackFacts.None });
}
