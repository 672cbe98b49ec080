using GoldenThread.Charging.InWords;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;
using GoldenThread.Tests.Partnerships;

namespace GoldenThread.Tests.Charging;

[Requirement("R-118")]
public sealed class ChargesInWordsTests
{
    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Fact]
    public void Amounts_are_said_by_length_with_what_they_rest_on() =>
        Lines("wigan", "What if I cancel late").ShouldBe(
        [
            "Cancelling late: up to 3 hours: £50 per person [seed]",
            "Cancelling late: half a day: £100 per person [reading A-WIG-05]",
            "Cancelling late: a full day: £100 per person [seed]",
            "Cancelling late: 2 days: £200 per person [seed]",
            "Cancelling late: several days: £100 per person per day [reading A-WIG-06]",
            "Not coming: as for cancelling late [reading A-WIG-04]",
        ]);

    [Fact]
    public void A_place_is_said_by_who_asks()
    {
        var lines = Lines("warrington", "What does a place cost");
        lines[0].ShouldBe("Free for partner agencies; local charities not run for profit; voluntary, community and faith bodies not run for profit that are based in Warrington or provide services there [seed]");
        lines.ShouldContain("E-learning: free [reading A-WAR-13]");
        lines.ShouldContain("All others (e.g. universities, large national charities, profit-making commissioned services), a full day: £100 per person per day [seed]");
        lines.ShouldContain("Large national charities that serve the town, half a day: £50 per person per day [reading A-WAR-12]");
    }

    [Fact]
    public void What_is_open_is_said_to_be_open()
    {
        Lines("nottinghamshire", "What does a place cost").ShouldContain("Other profit-making: amount not set by this partnership []");
        Lines("nottinghamshire", "What if I cancel late").ShouldBe(["Cancelling late: not set by this partnership []", "Not coming: amount not set by this partnership []"]);
        Lines("oldham", "What does a place cost").ShouldBe(["Charges are off: nothing is charged [reading A-OLD-07]", "What others pay: not set by this partnership []"]);
        ChargesInWords.Short(PacksHere.Pack("oldham").Charging).ShouldBe("not set by this partnership");
        ChargesInWords.Short(PacksHere.Pack("wigan").Charging).ShouldStartWith("What a place costs is not set by this partnership. Cancelling late: up to 3 hours: £50 per person.");
    }

    [Fact]
    public void Everything_else_the_policy_says_is_said()
    {
        All("wigan").ShouldContain("A later day missed: the whole course is to be done again [seed]");
        All("wigan").ShouldContain("E-learning not finished 28 days after enrolment or allocation: £25 per person [seed]");
        All("wigan").ShouldContain("Leaving early: as for not coming; an officer decides [reading A-WIG-08]");
        All("warrington").ShouldContain("Between that and 7 days before the first day an officer decides [reading A-WAR-07]");
        All("warrington").ShouldContain("The line manager confirms it in writing [seed]");
        All("warrington").ShouldContain("Sickness on the day [seed]");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_question_has_an_answer_and_no_code_shows(string slug)
    {
        ChargesInWords.Of(PacksHere.Pack(slug).Charging).ShouldAllBe(q => q.Lines.Count > 0 && q.Question.EndsWith('?'));
        ChargesInWords.Of(PacksHere.Document(slug).Read(Readings.Confirmed).Charging).SelectMany(q => q.Lines).ShouldAllBe(l => l.Text.Length > 3 && !l.Text.Contains('_'));
    }

    [Theory]
    [InlineData("warrington", LegalKind.University, "£100", "the fee of £100 stands")]
    [InlineData("warrington", LegalKind.School, "Free", "£100")]
    [InlineData("wigan", LegalKind.School, "Not set by this partnership", "£100")]
    [InlineData("nottinghamshire", LegalKind.School, "Free", "not set by this partnership")]
    [Requirement("R-114")]
    public void The_price_for_one_is_shown_before_a_place_is_confirmed(string slug, LegalKind kind, string price, string missed)
    {
        var quote = Quote.In(slug).By(kind);
        var shown = PriceForYou.Of(quote.Pack, quote.Facts.Event, quote.Facts.Organisation, BankHolidays.England);
        (shown.Price, shown.IfMissed).ShouldBe((price, missed));
    }

    private static List<string> Lines(string slug, string question) =>
        [.. ChargesInWords.Of(PacksHere.Pack(slug).Charging).Single(q => q.Question.StartsWith(question, StringComparison.Ordinal)).Lines.Select(Say)];

    private static List<string> All(string slug) => [.. ChargesInWords.Of(PacksHere.Pack(slug).Charging).SelectMany(q => q.Lines).Select(Say)];

    private static string Say(PolicyLine line) => $"{line.Text} [{(line.Basis is { } b ? Names.Code(b) : "")}{(line.Ambiguity is { } a ? $" {a}" : "")}]";
}
