using GoldenThread.Foundation;

namespace GoldenThread.Tests.Foundation;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(5000, "£50")]
    [InlineData(1250, "£12.50")]
    [InlineData(5, "£0.05")]
    [InlineData(-1250, "-£12.50")]
    [InlineData(123456700, "£1,234,567")]
    public void Money_is_said_in_pounds_and_pence(int pence, string said) => new Money(pence).ToString().ShouldBe(said);

    [Fact]
    public void Adding_up_never_runs_over_silently() =>
        Should.Throw<OverflowException>(() => new Money(int.MaxValue) + new Money(1));
}
