using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Forms;

public sealed class AnswerShapeTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("1", 1)]
    [InlineData("5", 5)]
    [InlineData(" 4 ", 4)]
    [InlineData("0", null)]
    [InlineData("6", null)]
    [InlineData("3.5", null)]
    [InlineData("three", null)]
    [InlineData("99999999999", null)]
    [InlineData("not_my_role", null)] // not offered on this scale
    public void A_scale_takes_only_its_own_points(string typed, int? point)
    {
        var (answer, wrong) = AnswerShape.Read(Ask.Scale("a"), [typed]);
        answer?.Number.ShouldBe(point);
        (wrong is null).ShouldBe(point is not null);
    }

    [Fact]
    public void Not_part_of_my_role_is_an_answer_but_not_a_point()
    {
        var (answer, wrong) = AnswerShape.Read(Ask.Scale("a", notMyRole: true), ["not_my_role"]);
        wrong.ShouldBeNull();
        answer.ShouldBe(new() { NotMyRole = true });
    }

    [Theory]
    [InlineData(QuestionKind.Scale)]
    [InlineData(QuestionKind.Choice)]
    [InlineData(QuestionKind.Choices)]
    [InlineData(QuestionKind.ShortText)]
    [InlineData(QuestionKind.LongText)]
    [InlineData(QuestionKind.Number)]
    [InlineData(QuestionKind.Date)]
    public void Nothing_but_spaces_is_no_answer(QuestionKind kind)
    {
        var question = Ask.Scale("a") with { Kind = kind, Options = [new("x", "X"), new("y", "Y")] };
        foreach (var nothing in new[] { [], [""], new[] { " \t\n " } })
        {
            AnswerShape.Read(question with { Required = false }, nothing).ShouldBe((null, null));
            AnswerShape.Read(question with { Required = true }, nothing).Wrong.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_choice_takes_one_of_its_options_and_choices_any_in_their_order()
    {
        AnswerShape.Read(Ask.Choice("a", "x", "y"), ["y"]).Answer!.Choice.ShouldBe("y");
        AnswerShape.Read(Ask.Choice("a", "x", "y"), ["z"]).Wrong.ShouldNotBeNull();
        AnswerShape.Read(Ask.Choice("a", "x", "y"), ["x", "y"]).Wrong.ShouldNotBeNull();
        AnswerShape.Read(Ask.Choices("a", "x", "y", "z"), ["z", "x", "z"]).Answer!.Choices.ShouldBe(["x", "z"]);
        AnswerShape.Read(Ask.Choices("a", "x", "y"), ["x", "q"]).Wrong.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1,200", null)] // outside 0 to 1000
    [InlineData("-1", null)]
    [InlineData("1000", 1000)]
    [InlineData("1e3", null)]
    [InlineData("twelve", null)]
    public void A_number_is_whole_and_within_what_is_asked(string typed, int? number) =>
        AnswerShape.Read(Ask.Of(QuestionKind.Number, "a") with { Between = new(0, 1000) }, [typed]).Answer?.Number.ShouldBe(number);

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("24 11 2026", true)]
    [InlineData("24/11/2026", true)]
    [InlineData("24 November 2026", true)]
    [InlineData("11/24/2026", false)]
    [InlineData("29 2 2027", false)]
    [InlineData("24 11 26", false)]
    [InlineData("0001-01-01", false)]
    public void A_day_is_read_the_british_way(string typed, bool isDay) =>
        (AnswerShape.Read(Ask.Of(QuestionKind.Date, "a"), [typed]).Answer?.Day is not null).ShouldBe(isDay);

    [Fact]
    public void Emoji_right_to_left_and_accents_stay_as_they_were_typed()
    {
        const string Text = "Très utile 👩‍👧 — שלום, مرحبا";
        AnswerShape.Read(Ask.Of(QuestionKind.LongText, "a"), [Text]).Answer!.Text.ShouldBe(Text);
    }

    [Fact]
    public void Half_a_character_and_control_characters_cannot_be_stored()
    {
        AnswerShape.Read(Ask.Of(QuestionKind.LongText, "a"), ["a\ud83d b\0\u0007"]).Answer!.Text.ShouldBe("a\ufffd b");
    }

    [Theory]
    [InlineData(QuestionKind.ShortText, 200, true)]
    [InlineData(QuestionKind.ShortText, 201, false)]
    [InlineData(QuestionKind.LongText, 5_000, true)]
    [InlineData(QuestionKind.LongText, 50_000, false)]
    public void A_text_too_long_is_refused_with_its_length(QuestionKind kind, int length, bool fits)
    {
        var (_, wrong) = AnswerShape.Read(Ask.Of(kind, "a"), [new('x', length)]);
        (wrong is null).ShouldBe(fits);
        if (!fits) wrong!.ShouldContain($"{length:N0}");
    }
}
