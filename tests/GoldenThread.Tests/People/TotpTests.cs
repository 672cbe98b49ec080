using System.Text;
using GoldenThread.People;
using GoldenThread.People.Accounts;

namespace GoldenThread.Tests.People;

/// <summary>RFC 6238 appendix B, in six digits; and what is taken of what was typed.</summary>
[Requirement("R-276")]
public sealed class TotpTests
{
    private static readonly byte[] _key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) => Totp.CodeOf(_key, Totp.StepAt(At(seconds))).ShouldBe(code);

    [Theory]
    [InlineData("287082", 59, true)]
    [InlineData(" 287 082 ", 59, true)]
    [InlineData("287082", 89, true)]
    [InlineData("287082", 29, true)]
    [InlineData("287082", 120, false)]
    [InlineData("28708", 59, false)]
    [InlineData("2870821", 59, false)]
    [InlineData("", 59, false)]
    public void A_code_of_this_half_minute_or_its_neighbours_is_taken(string typed, long seconds, bool taken) => (Totp.Accepts(_key, typed, At(seconds), lastUsed: 0) is not null).ShouldBe(taken);

    [Fact]
    public void A_code_that_was_used_is_not_taken_again_nor_one_before_it()
    {
        var step = Totp.Accepts(_key, "287082", At(59), lastUsed: 0).ShouldNotBeNull();

        Totp.Accepts(_key, "287082", At(59), step).ShouldBeNull();
        Totp.Accepts(_key, Totp.CodeOf(_key, step - 1), At(59), step).ShouldBeNull();
    }

    [Fact]
    public void The_key_is_said_in_fours_and_stands_in_the_address()
    {
        Totp.Say(_key).ShouldBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        Totp.Address(_key, "Calder brook", "ann@example.org").ShouldBe("otpauth://totp/Calder%20brook:ann%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Calder%20brook");
    }

    [Fact]
    public void Roles_that_open_the_most_wait_for_a_code() =>
        Enum.GetValues<Role>().Where(SecondFactor.IsNeededFor).ShouldBe([Role.ReviewContributor, Role.PanelMember, Role.ReviewLead, Role.ForumWorker, Role.Executive, Role.TenantAdministrator, Role.DataProtectionOfficer], ignoreOrder: true);

    private static DateTime At(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);
}
