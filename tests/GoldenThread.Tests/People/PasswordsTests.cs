using GoldenThread.People;

namespace GoldenThread.Tests.People;

public sealed class PasswordsTests
{
    private static readonly string[] _own = ["amina.yusuf@example.org", "warrington", "Warrington Safeguarding Partnership", "Amina", "Yusuf", "St Aidan's Primary"];

    [Theory]
    [InlineData("kestrel-ladder-muffin")]
    [InlineData("correct horse lantern")]
    [InlineData("river mountain guitar")]              // three common words that do not belong together
    [InlineData("Ψηφίδες του δάσους")]
    [InlineData("tent velvet 9 harbour")]
    [InlineData("aminas badger umbrella")]
    public void Long_and_uncommon_is_good_enough_whatever_the_characters(string password) =>
        Passwords.Judge(password, _own, CommonPasswords.Words).ShouldBeNull();

    [Theory]
    [InlineData("kestrel9!Z", "password_too_short")]
    [InlineData("🦔🦔🦔🦔🦔🦔", "password_too_short")]       // twelve units, six characters
    [InlineData("passwordpassword", "password_common")]
    [InlineData("Password12345!", "password_common")]
    [InlineData("P@ssw0rd-P@ssw0rd", "password_common")]
    [InlineData("letmein20262026", "password_common")]
    [InlineData("aaaaaaaaaaaaaaaa", "password_common")]
    [InlineData("abababababababab", "password_common")]
    [InlineData("123456789012", "password_common")]
    [InlineData("987654321098", "password_common")]
    [InlineData("qwertyuiopasdf", "password_common")]
    [InlineData("abcdefghijklmn", "password_common")]
    [InlineData("Summer-2026-2026", "password_common")]
    [InlineData("warrington2026!", "password_own_words")]
    [InlineData("AminaYusuf1984", "password_own_words")]
    [InlineData("yusuf@example.org", "password_own_words")]
    [InlineData("StAidansPrimary1", "password_own_words")]
    public void What_many_use_or_anybody_could_guess_is_refused(string password, string code) =>
        (Passwords.Judge(password, _own, CommonPasswords.Words)?.Code).ShouldBe(code);

    [Fact]
    public void A_very_long_one_is_refused_before_it_costs_anything() =>
        Passwords.Judge(string.Concat(Enumerable.Repeat("kestrel ladder ", 20)), _own, CommonPasswords.Words).ShouldBe(Refusals.PasswordTooLong);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 2)]
    [InlineData(6, 4)]
    [InlineData(10, 64)]
    [InlineData(13, 512)]
    [InlineData(14, 900)]
    [InlineData(5000, 900)]
    public void The_wait_grows_and_has_an_end(int failed, int seconds) => SignInLimits.WaitAfter(failed).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void Nobody_is_locked_out_for_ever()
    {
        var now = new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);
        var spent = new SignInTries { EmailHash = "", Day = new(2026, 11, 24), Count = 100, Failed = 100, WaitUntil = now.AddMinutes(15) };

        SignInLimits.MayTry(spent, now).ShouldBeFalse();
        SignInLimits.MayTry(spent, now.AddHours(1)).ShouldBeFalse();
        SignInLimits.MayTry(spent, now.AddDays(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_session_ends_two_hours_after_the_last_page_and_twelve_after_signing_in()
    {
        var start = new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc);

        SessionLife.EndsAt(start, start).ShouldBe(start.AddHours(2));
        SessionLife.EndsAt(start, start.AddHours(3)).ShouldBe(start.AddHours(5));
        SessionLife.EndsAt(start, start.AddHours(11)).ShouldBe(start.AddHours(12));
    }
}
