using System.Globalization;
using GoldenThread.Evaluation;
using GoldenThread.Surveys;

namespace GoldenThread.Data.Samples;

/// <summary>What people answer: each begins somewhere, most go up a point or two, some stay where they were, a few come down. Read by the form's own rules, so that no answer stands where nothing was asked.</summary>
internal sealed class SampleAnswers(World world, Dice dice)
{
    private readonly Dictionary<Guid, int> _began = [];

    public void Of(Wave wave, Invitation invitation, AskMoment moment, Form form, DateTime at, DateTime now)
    {
        var typed = form.Questions.ToDictionary(q => q.Item, q => (IReadOnlyList<string>)[.. Say(q, invitation.PersonId!.Value, moment)], StringComparer.Ordinal);
        var filled = Conditions.Read(form, typed);
        if (filled.Wrong.Count > 0) throw new InvalidOperationException($"A sample answer does not fit its form: {filled.Wrong.First()}");
        var reviewed = moment != AskMoment.Later && at < now.AddDays(-30);
        var response = new Response
        {
            PartnershipId = world.Id, Id = world.Ids.At(at), WaveId = wave.Id, InvitationId = invitation.Id, SavedAt = at, SentAt = at, ReviewedAt = reviewed ? at.AddDays(7) : null,
        };
        world.Responses.Add(response);
        world.Note(at, "form answered", response, invitation.PersonId);
        foreach (var (item, answer) in filled.Answers)
            world.SurveyAnswers.Add(new()
            {
                PartnershipId = world.Id, Id = world.Ids.At(at), ResponseId = response.Id, ItemId = world.SurveyItems[item].Id,
                Number = answer.Number, Choice = answer.Choice, Choices = [.. answer.Choices], Day = answer.Day, NotMyRole = answer.NotMyRole, Text = answer.Text,
                TextState = answer.Text is null ? null : reviewed ? TextState.Shown : TextState.Unread,
            });
    }

    private IEnumerable<string> Say(Question question, Guid person, AskMoment moment) => question.Kind switch
    {
        QuestionKind.Scale => [Point(question.Scale!, person, moment)],
        QuestionKind.Choice => [dice.Of(question.Options, o => Math.Max(1, 5 - (2 * question.Options.Index().First(x => x.Item == o).Index))).Code],
        QuestionKind.Choices => [dice.Of(question.Options).Code],
        QuestionKind.LongText or QuestionKind.ShortText when question.Required || dice.Percent(22) => [dice.Of(_texts)],
        QuestionKind.Number => [(question.Between?.From ?? 1).ToString(CultureInfo.InvariantCulture)],
        _ => [],
    };

    private string Point(Scale scale, Guid person, AskMoment moment)
    {
        if (scale.NotMyRole && dice.Percent(4)) return AnswerValue.NotMyRoleCode;
        if (!_began.TryGetValue(person, out var began)) _began[person] = began = dice.Between(0, 2);
        var point = scale.From + began + dice.Between(0, 1) + moment switch { AskMoment.Before => 0, AskMoment.After => dice.Below(10) switch { 0 => -1, < 3 => 0, < 8 => 1, _ => 2 }, _ => dice.Below(10) switch { < 2 => 0, < 8 => 1, _ => 2 } };
        return Math.Clamp(point, scale.From, scale.To).ToString(CultureInfo.InvariantCulture);
    }

    private static readonly string[] _texts =
    [
        "I will write the child's own words into the plan.", "More time for the exercise in pairs would have helped.", "I asked the second question and heard something new.", "We have put it on the agenda of our team meeting.",
        "I rang the health visitor before the meeting instead of after it.", "The handout could be shorter.", "Hearing how the police see it was worth the day.", "My manager and I have planned to come back to it.",
    ];
}
