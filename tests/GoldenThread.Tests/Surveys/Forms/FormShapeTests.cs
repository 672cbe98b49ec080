using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Forms;

public sealed class FormShapeTests
{
    [Fact]
    public void A_sound_form_has_no_fault()
    {
        var form = Ask.Form(
            Ask.Scale("now", labels: ["Not at all", "Fully"]),
            Ask.Scale("then", labels: ["a", "b", "c", "d", "e"]) with { ThenOf = "now" },
            Ask.Choices("used", "yes", "no") with { ShownWhen = new("now", ["4", "5"]) },
            Ask.Of(QuestionKind.Number, "hours") with { Between = new(0, 40) });

        FormShape.Faults(form).ShouldBeEmpty();
    }

    public static TheoryData<string> Broken => [.. _broken.Keys];

    private static readonly Dictionary<string, (string Item, Form Form)> _broken = new()
    {
        ["no title"] = ("", Ask.Form(Ask.Scale("a")) with { Title = " " }),
        ["no question"] = ("", Ask.Form()),
        ["too many questions"] = ("", Ask.Form([.. Enumerable.Range(0, 101).Select(i => Ask.Scale($"q{i}"))])),
        ["a code with a space"] = ("how are you", Ask.Form(Ask.Scale("how are you"))),
        ["no code"] = ("", Ask.Form(Ask.Scale(""))),
        ["the same code twice"] = ("a", Ask.Form(Ask.Scale("a"), Ask.Choice("a", "x", "y"))),
        ["no words"] = ("a", Ask.Form(Ask.Scale("a") with { Words = "" })),
        ["a scale without points"] = ("a", Ask.Form(Ask.Scale("a") with { Scale = null })),
        ["a scale upside down"] = ("a", Ask.Form(Ask.Scale("a", 5, 1))),
        ["three labels for five points"] = ("a", Ask.Form(Ask.Scale("a", labels: ["x", "y", "z"]))),
        ["one option"] = ("a", Ask.Form(Ask.Choice("a", "x"))),
        ["an option twice"] = ("a", Ask.Form(Ask.Choices("a", "x", "x"))),
        ["a number upside down"] = ("a", Ask.Form(Ask.Of(QuestionKind.Number, "a") with { Between = new(5, 1) })),
        ["hangs on nothing"] = ("a", Ask.Form(Ask.Scale("a") with { ShownWhen = new("b", ["1"]) })),
        ["hangs on itself"] = ("a", Ask.Form(Ask.Scale("a") with { ShownWhen = new("a", ["1"]) })),
        ["hangs on a later one"] = ("a", Ask.Form(Ask.Scale("a") with { ShownWhen = new("b", ["1"]) }, Ask.Scale("b"))),
        ["hangs on an answer that cannot be"] = ("b", Ask.Form(Ask.Scale("a"), Ask.Scale("b") with { ShownWhen = new("a", ["6"]) })),
        ["hangs on a text"] = ("b", Ask.Form(Ask.Of(QuestionKind.ShortText, "a"), Ask.Scale("b") with { ShownWhen = new("a", ["x"]) })),
        ["looks back on other points"] = ("b", Ask.Form(Ask.Scale("a"), Ask.Scale("b", 1, 7) with { ThenOf = "a" })),
        ["looks back on itself"] = ("a", Ask.Form(Ask.Scale("a") with { ThenOf = "a" })),
    };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_wrong_is_said_at_its_question(string fault)
    {
        var (item, form) = _broken[fault];
        FormShape.Faults(form).Select(f => f.Item).Distinct().ShouldBe([item]);
    }

    [Fact]
    public void A_form_carried_out_and_brought_in_is_the_same()
    {
        var form = Ask.Form(
            Ask.Scale("now", 0, 10, notMyRole: true, labels: ["Not at all", "Fully"]) with { Hint = "Think of £ & é" },
            Ask.Choices("used", "yes", "no") with { ShownWhen = new("now", ["0", "not_my_role"]) },
            Ask.Of(QuestionKind.Number, "hours") with { Between = new(0, 40) }) with
        { Introduction = "Two minutes." };

        var file = FormJson.Write(form);
        var back = FormJson.Bring(file).OrThrow();

        FormJson.Write(back).ShouldBe(file);
        back.Questions.Select(q => (q.Item, q.Kind, q.Required)).ShouldBe(form.Questions.Select(q => (q.Item, q.Kind, q.Required)));
        back.Of("now")!.Scale!.From.ShouldBe(0);
        file.ShouldContain("£ & é");
    }

    [Theory]
    [InlineData("", "not_a_form")]
    [InlineData("null", "not_a_form")]
    [InlineData("[]", "not_a_form")]
    [InlineData("""{ "title": "x" }""", "not_a_form")]
    [InlineData("""{ "title": null, "questions": [] }""", "not_a_form")]
    [InlineData("""{ "title": "x", "questions": [ { "item": "a", "kind": "matrix", "words": "y" } ] }""", "not_a_form")]
    [InlineData("""{ "title": "x", "questions": [ null ] }""", "not_a_form")]
    [InlineData("""{ "title": "x", "questions": [], "script": "y" }""", "not_a_form")]
    [InlineData("""{ "title": "x", "questions": [ { "item": "a", "kind": "choice", "words": "y", "options": [ { "words": "no code" } ] } ] }""", "not_a_form")]
    public void A_file_that_is_no_questionnaire_is_refused_with_its_place(string file, string code)
    {
        var no = FormJson.Bring(file).No!;
        no.Code.ShouldBe(code);
        no.Words.ShouldContain("line");
    }

    [Fact]
    public void A_file_of_a_megabyte_is_not_read() => FormJson.Bring(new(' ', 1_000_000)).No!.Code.ShouldBe("file_too_long");
}
