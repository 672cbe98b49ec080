using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

[Requirement("R-095")]
public sealed class PrerequisitesTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Fact]
    public void What_is_asked_and_not_shown_is_missing() =>
        Prerequisites.Missing(["single_agency_training", "level_1"], [new("level_1", new(2025, 3, 1))], _today).ShouldBe(["single_agency_training"]);

    [Fact]
    public void Nothing_is_missing_when_nothing_is_asked() => Prerequisites.Missing([], [], _today).ShouldBeEmpty();

    [Fact]
    public void What_is_dated_tomorrow_does_not_count_today()
    {
        Prerequisites.Missing(["level_1"], [new("level_1", _today.AddDays(1))], _today).ShouldBe(["level_1"]);
        Prerequisites.Missing(["level_1"], [new("level_1", _today)], _today).ShouldBeEmpty();
    }
}
