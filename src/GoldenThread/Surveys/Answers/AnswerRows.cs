using GoldenThread.Data;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Surveys;

/// <summary>Turns answers into the rows that are kept.</summary>
internal static class AnswerRows
{
    public static Task<Dictionary<string, Guid>> ItemsAsync(this Db db, IEnumerable<string> codes, CancellationToken stop)
    {
        var wanted = codes.Distinct().ToList();
        return db.SurveyItems.Where(i => wanted.Contains(i.Code)).ToDictionaryAsync(i => i.Code, i => i.Id, StringComparer.Ordinal, stop);
    }

    public static SurveyAnswer Named(Guid partnershipId, Guid responseId, Guid itemId, AnswerValue answer) => new()
    {
        PartnershipId = partnershipId, Id = Guid.CreateVersion7(), ResponseId = responseId, ItemId = itemId,
        Number = answer.Number, Choice = answer.Choice, Choices = [.. answer.Choices], Day = answer.Day, NotMyRole = answer.NotMyRole,
        Text = answer.Text, TextState = answer.Text is null ? null : TextState.Unread,
    };

    /// <summary>Keys drawn at random: one made from the clock would tell when it was written.</summary>
    public static AnonymousAnswer Anonymous(Guid partnershipId, Guid responseId, Guid itemId, AnswerValue answer) => new()
    {
        PartnershipId = partnershipId, Id = Guid.NewGuid(), ResponseId = responseId, ItemId = itemId,
        Number = answer.Number, Choice = answer.Choice, Choices = [.. answer.Choices], Day = answer.Day, NotMyRole = answer.NotMyRole,
        Text = answer.Text, TextState = answer.Text is null ? null : TextState.Unread,
    };
}
