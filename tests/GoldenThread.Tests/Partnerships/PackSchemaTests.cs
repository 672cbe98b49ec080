using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

public sealed class PackSchemaTests
{
    [Fact]
    public void The_schema_beside_the_packs_is_the_one_the_records_demand() =>
        File.ReadAllText(Path.Combine(PacksHere.Folder, "schema.json")).ShouldBe(PackSchema.Text(), "Run: ./goldenthread pack schema > packs/schema.json");
}
