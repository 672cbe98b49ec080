using GoldenThread.Foundation;
using GoldenThread.Simulation;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Simulation;

/// <summary>Two partnerships' policies side by side, from the packs here or from an export.</summary>
public sealed class ComparePoliciesTests
{
    [Theory, OnBoth]
    public async Task A_policy_is_compared_with_a_pack_that_is_known_here(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");

        var found = (await CompareAsync(given, new("wigan"))).OrThrow();

        found.Version.ShouldBe("2023-2026");
        found.Lines.ShouldContain(new PolicyDiff.Line("charging.cancellation_notice.count", "7", "3"));
        found.Sections.ShouldContain(s => s.Section == "charging" && s.Lines > 5);
        (await CompareAsync(given, new("atlantis"))).No().ShouldBe("nobody_to_compare");
        (await CompareAsync(given, new(null))).No().ShouldBe("nobody_to_compare");
    }

    [Theory, OnBoth]
    public async Task What_one_partnership_exports_another_compares_with_and_the_same_policy_does_not_differ(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var own = PacksHere.Document("warrington").ConfirmAll();
        var theirs = own.WithLocal("charging.invoice_to", "\"organisation\"").OrThrow();

        (await CompareAsync(given, new(null, own.Json))).OrThrow().Lines.ShouldBeEmpty();
        (await CompareAsync(given, new(null, theirs.Json))).OrThrow().Lines.ShouldBe([new("charging.invoice_to", null, "organisation")]);
        foreach (var broken in new[] { "{}", "[1", "[1]", "{\"pack\":{}}", "null", "\"words\"" })
            (await CompareAsync(given, new(null, broken))).No().ShouldBe("not_a_pack");
    }

    private static Task<Result<ComparePolicies.Found>> CompareAsync(Given given, ComparePolicies.Request request) =>
        given.DoAsync(db => new ComparePolicies(db, new(db), PacksHere.Library).DoAsync(request, given.Context()));
}
