using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Foundation;
using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Answers;

public sealed class MixingTests
{
    [Theory]
    [InlineData(4, 20, 0, false, false)] // four could be told apart
    [InlineData(5, 20, 0, false, true)]
    [InlineData(5, 5, 0, false, true)] // everybody who was asked
    [InlineData(5, 9, 0, false, false)] // the four left over would be few
    [InlineData(6, 9, 0, false, false)]
    [InlineData(9, 9, 0, false, true)]
    [InlineData(5, 10, 0, false, true)]
    [InlineData(5, 14, 5, false, false)]
    [InlineData(5, 15, 5, false, true)]
    [InlineData(5, 0, 0, true, true)] // an open link: anybody may be among them
    [InlineData(4, 0, 0, true, false)]
    public void Answers_are_mixed_only_when_neither_they_nor_those_left_are_few(int waiting, int invited, int marked, bool openLink, bool may) =>
        Mixing.MayNow(waiting, invited, marked, openLink).ShouldBe(may);

    [Theory]
    [InlineData(4, 0, false, false)] // three answers of four people: destroyed unread
    [InlineData(5, 0, false, true)]
    [InlineData(20, 15, false, true)]
    [InlineData(20, 16, false, false)]
    [InlineData(0, 0, true, true)]
    public void What_is_left_at_the_close_is_written_unless_few_could_have_written_it(int invited, int marked, bool openLink, bool may) =>
        Mixing.MayAtClose(invited, marked, openLink).ShouldBe(may);

    [Fact]
    public void However_many_are_asked_no_batch_and_no_rest_is_ever_small() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), invited =>
    {
        var (waiting, marked) = (0, 0);
        for (var answered = 1; answered <= invited; answered++)
        {
            waiting++;
            if (!Mixing.MayNow(waiting, invited, marked, openLink: false)) continue;
            waiting.ShouldBeGreaterThanOrEqualTo(SmallNumbers.Inside);
            (marked, waiting) = (marked + waiting, 0);
            (invited - marked).ShouldBeOneOf([0, .. Enumerable.Range(SmallNumbers.Inside, 200)]);
        }

        // When all have answered, all is mixed or all was too few from the start.
        waiting.ShouldBe(invited < SmallNumbers.Inside ? invited : 0);
    }));
}
