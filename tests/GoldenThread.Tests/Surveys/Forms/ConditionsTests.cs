using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Forms;

public sealed class ConditionsTests
{
    private static readonly Form _form = Ask.Form(
        Ask.Choice("used", "yes", "no"),
        Ask.Of(QuestionKind.LongText, "what_happened", required: true) with { ShownWhen = new("used", ["yes"]) },
        Ask.Choice("why_not", "no_case", "no_time") with { ShownWhen = new("used", ["no"]) },
        Ask.Of(QuestionKind.LongText, "what_time") with { ShownWhen = new("why_not", ["no_time"]) },
        Ask.Scale("confident", required: false, notMyRole: true),
        Ask.Of(QuestionKind.LongText, "what_help") with { ShownWhen = new("confident", ["1", "2", "not_my_role"]) });

    [Theory]
    [InlineData("", "used confident")]
    [InlineData("used=yes", "used what_happened confident")]
    [InlineData("used=no", "used why_not confident")]
    [InlineData("used=no why_not=no_time", "used why_not what_time confident")]
    [InlineData("used=yes why_not=no_time what_time=x", "used what_happened confident")] // its question is not asked, so its answer does not count
    [InlineData("confident=2", "used confident what_help")]
    [InlineData("confident=not_my_role", "used confident what_help")]
    [InlineData("confident=3", "used confident")]
    public void A_question_is_asked_when_an_earlier_answer_says_so(string typed, string asked)
    {
        var values = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).Select(t => (t[0], t[1])).ToArray();
        Conditions.Read(_form, Ask.Typed(values)).Asked.ShouldBe(asked.Split(' '));
    }

    [Fact]
    public void What_is_not_asked_leaves_no_answer_and_is_not_missed()
    {
        var filled = Conditions.Read(_form, Ask.Typed(("used", "no"), ("what_happened", "typed before the answer was changed")));

        filled.Answers.Keys.ShouldBe(["used"]);
        filled.Wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_question_that_hangs_on_another_never_stands_on_its_page() => Check.QuickThrowOnFailure(Prop.ForAll(Forms(), form =>
    {
        var pages = FormPages.Of(form);

        pages.SelectMany(p => p).Select(q => q.Item).ShouldBe(form.Questions.Select(q => q.Item));
        foreach (var page in pages)
        {
            page.Count.ShouldBeInRange(1, FormPages.Most);
            page.ShouldAllBe(q => q.ShownWhen == null || page.All(other => other.Item != q.ShownWhen.Item));
        }
    }));

    [Fact]
    public void A_page_with_nothing_to_ask_is_passed_over()
    {
        var pages = FormPages.Of(_form);
        var answers = Conditions.Read(_form, Ask.Typed(("used", "yes"), ("what_happened", "We met."), ("confident", "5"))).Answers;

        pages.Select(p => string.Join(' ', p.Select(q => q.Item))).ShouldBe(["used", "what_happened why_not", "what_time confident", "what_help"]);
        FormPages.Next(pages, 0, answers).ShouldBe(0);
        FormPages.Next(pages, 2, answers).ShouldBe(2);
        FormPages.Next(pages, 3, answers).ShouldBeNull();
    }

    private static Arbitrary<Form> Forms() =>
        (from n in Gen.Choose(1, 30)
         from hangs in Gen.ArrayOf(Gen.Choose(-3, 29), n)
         select Ask.Form([.. Enumerable.Range(0, n).Select(i => Ask.Scale($"q{i}") with { ShownWhen = hangs[i] >= 0 && hangs[i] < i ? new($"q{hangs[i]}", ["1"]) : null })])).ToArbitrary();
}
