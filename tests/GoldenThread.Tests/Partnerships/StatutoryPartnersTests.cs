using GoldenThread.Partnerships;

namespace GoldenThread.Tests.Partnerships;

[Requirement("R-003")]
public sealed class StatutoryPartnersTests
{
    private static readonly DateOnly _day = new(2026, 11, 24);

    [Fact]
    public void The_partners_are_exactly_those_registered_as_such_and_still_here()
    {
        var partners = StatutoryPartners.On(_day, [Of("Police"), Of("Council"), Of("School", LegalKind.School), Of("Old trust", left: _day.AddDays(-1)), Of("Leaving today", left: _day)]);

        partners.Select(p => p.Name).ShouldBe(["Council", "Leaving today", "Police"]);
    }

    [Fact]
    public void Register_and_strategy_are_compared_in_words()
    {
        StatutoryPartners.Doubts([Of("Council"), Of("Police")], ["council", "Health Board"], 3).ShouldBe([
            "The strategy speaks of 3 statutory partners; 2 are registered.",
            "The strategy names Health Board; no statutory partner of that name is registered."]);
    }

    [Fact]
    public void A_strategy_that_names_nobody_raises_no_doubt() => StatutoryPartners.Doubts([Of("Council")], null, null).ShouldBeEmpty();

    private static Agency Of(string name, LegalKind kind = LegalKind.StatutoryPartner, DateOnly? left = null) => new()
    {
        PartnershipId = Guid.Empty, Id = Guid.CreateVersion7(), Name = name, NameKey = Agency.KeyOf(name), Sector = Sector.OtherPublic, LegalKind = kind, BasedInArea = true, ServesArea = true, ClosedOn = left,
    };
}
