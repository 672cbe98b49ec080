using GoldenThread.Surveys;

namespace GoldenThread.Tests.Surveys.Forms;

public sealed class FormChangeTests
{
    private static readonly Form _form = Ask.Form(Ask.Scale("a"), Ask.Scale("b") with { ShownWhen = new("a", ["1"]), ThenOf = "a" }, Ask.Choice("c", "x", "y"));

    [Theory]
    [InlineData("a", -1, "a b c")] // at the top it stays
    [InlineData("a", 1, "b a c")]
    [InlineData("c", -1, "a c b")]
    [InlineData("c", 1, "a b c")]
    [InlineData("nobody", 1, "a b c")]
    public void A_question_moves_one_step_and_stops_at_the_ends(string item, int by, string order) =>
        string.Join(' ', FormChange.Move(_form, item, by).Questions.Select(q => q.Item)).ShouldBe(order);

    [Fact]
    public void What_hung_on_a_code_hangs_on_its_new_one()
    {
        var changed = FormChange.Put(_form, "a", _form.Questions[0] with { Item = "confidence" });

        changed.Questions.Select(q => q.Item).ShouldBe(["confidence", "b", "c"]);
        (changed.Questions[1].ShownWhen!.Item, changed.Questions[1].ThenOf).ShouldBe(("confidence", "confidence"));
        FormShape.Faults(changed).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_question_stands_last_and_one_taken_out_leaves_a_fault_where_others_hung_on_it()
    {
        FormChange.Put(_form, null, Ask.Scale("d")).Questions.Select(q => q.Item).ShouldBe(["a", "b", "c", "d"]);
        FormShape.Faults(FormChange.Remove(_form, "a")).Select(f => f.Item).Distinct().ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("How useful was it?", "", "how_useful_was_it")]
    [InlineData("  Très — bien!  ", "", "tr_s_bien")]
    [InlineData("שלום", "", "question")]
    [InlineData("Why?", "why", "why_2")]
    [InlineData("Why?", "why why_2", "why_3")]
    [InlineData("A question with so many words that its code would never fit anywhere", "", "a_question_with_so_many_words_that_its_c")]
    public void A_code_is_made_from_words_and_is_free(string words, string taken, string code) =>
        FormChange.CodeOf(words, taken.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(code);
}
