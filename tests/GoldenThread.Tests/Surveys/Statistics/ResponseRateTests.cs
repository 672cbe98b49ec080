using GoldenThread.Surveys.Statistics;

namespace GoldenThread.Tests.Surveys.Statistics;

public sealed class ResponseRateTests
{
    [Theory, Requirement("R-179")]
    [InlineData(0, 10, 0.0, 0.27753279986288926)]
    [InlineData(10, 10, 0.7224672001371109, 1.0)]
    [InlineData(1, 3, 0.06149194472039626, 0.7923403991979523)]
    [InlineData(14, 30, 0.30232388907699753, 0.638577003801267)]
    [InlineData(22, 100, 0.15001282384605402, 0.310703535149858)]
    [InlineData(457, 2600, 0.16162010720675823, 0.19087503250746757)]
    [InlineData(1, 1, 0.20654931437723745, 1.0)]
    public void The_interval_is_wilsons(int answered, int asked, double low, double high)
    {
        var rate = ResponseRate.Of(answered, asked).ShouldNotBeNull();

        rate.Share.ShouldBe((double)answered / asked, 1e-12);
        rate.Low.ShouldBe(low, 1e-12);
        rate.High.ShouldBe(high, 1e-12);
    }

    [Fact]
    public void Nobody_asked_gives_no_rate() => ResponseRate.Of(0, 0).ShouldBeNull();
}
