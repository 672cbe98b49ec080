using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme;

public sealed class BookingReferenceTests
{
    [Fact]
    public void A_reference_is_eight_characters_that_cannot_be_mistaken_and_no_two_numbers_share_one() =>
        Prop.ForAll<uint, uint>((a, b) =>
        {
            var (one, other) = (BookingReference.Of(a), BookingReference.Of(b));
            return one.Length == 8 && one.All(c => !"01IO".Contains(c) && (char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))) && one == other == (a == b);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("P7K4MX29", "P7K4MX29")]
    [InlineData(" p7k4-mx29 ", "P7K4MX29")]
    [InlineData("P7K4\u2013MX29", "P7K4MX29")]
    [InlineData("P7K4MX2", null)]
    [InlineData("P7K4MX20", null)]
    [InlineData(null, null)]
    public void What_is_typed_is_read_whatever_its_dashes_and_case(string? typed, string? expected) => BookingReference.Read(typed).ShouldBe(expected);

    [Fact]
    public void It_is_said_in_two_halves() => BookingReference.Say("P7K4MX29").ShouldBe("P7K4-MX29");
}
