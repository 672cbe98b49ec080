using GoldenThread.Data;
using GoldenThread.Foundation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoldenThread.Tests.Samples;

public sealed class CanaryTests
{
    /// <summary>Texts that are codes, keys, hashes or a strategy's own words: they say nothing of whose they are.</summary>
    private static readonly HashSet<string> _codes =
    [
        "Achievement.Requirement", "Account.PasswordHash", "Account.SecurityStamp", "Booking.AcceptedPolicy", "Booking.Because", "Booking.Level", "Booking.Reference",
        "BookingChange.Because", "BookingChange.NoticeChannel", "Certificate.Number", "Charge.OriginKind", "Charge.PayerKey", "Charge.Why", "CreditNote.Number", "Invoice.Number", "Invoice.PayerKey", "Course.AudienceGroups", "Course.Format", "Course.Level", "Course.Prerequisites", "Finding.Priority", "Group.Code",
        "Group.ReportsTo", "Need.Priority", "Need.Source", "Need.StaffGroups", "NeedResponse.AnswerKind", "Origin.Kind", "Draft.Content", "PackVersion.Content", "PackVersion.Hash", "PackVersion.Version",
        "Partnership.Slug", "Course.EvaluationSteps", "Invitation.LinkHash", "Invitation.RespondentKey", "Questionnaire.Code", "QuestionnaireVersion.Content", "SurveyAnswer.Choice", "SurveyAnswer.Choices", "SurveyItem.Code", "Wave.Step", "DueDate.Requirement", "Post.SectorRoles", "Post.Level", "Post.StaffGroup", "TrailEntry.AboutKind", "TrailEntry.Did", "TrailEntry.Reference",
    ];

    [Theory, OnBoth, Requirement("R-002")]
    public async Task What_one_partnership_reads_holds_no_word_of_another(Database kind)
    {
        await using var sample = await Sample.LoadAsync(kind, canaries: true);
        var partnerships = await sample.PartnershipsAsync();

        for (var number = 1; number <= partnerships.Count; number++)
        {
            var texts = await sample.InAsync(partnerships[number - 1], OwnedTextsAsync);
            var own = $"cnry-t{number}-";
            texts.Count(t => t.Text.Contains(own, StringComparison.Ordinal)).ShouldBeGreaterThan(5000);
            texts.ShouldNotContain(t => t.Text.Replace(own, "", StringComparison.Ordinal).Contains("cnry-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_text_that_people_write_carries_its_word()
    {
        await using var sample = await Sample.LoadAsync(Database.Sqlite, canaries: true);

        foreach (var partnership in await sample.PartnershipsAsync())
        {
            var bare = (await sample.InAsync(partnership, OwnedTextsAsync)).Where(t => t.Text.Length > 0 && !_codes.Contains(t.Column) && !t.Text.Contains("cnry-", StringComparison.Ordinal));
            bare.Select(t => $"{t.Column}: {t.Text}").Distinct().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_word_is_given_only_once_and_stays_the_same()
    {
        await using var once = await Sample.LoadAsync(Database.Sqlite, canaries: true);
        await using var again = await Sample.LoadAsync(Database.Sqlite, canaries: true);
        (await again.FingerprintAsync()).ShouldBe(await once.FingerprintAsync());

        var words = new List<string>();
        foreach (var partnership in await once.PartnershipsAsync())
            words.AddRange(await once.InAsync(partnership, db => db.People.Select(p => p.LastName).ToListAsync()));
        words.Select(w => w.Split(' ')[^1]).ShouldBeUnique();
    }

    private static async Task<List<(string Column, string Text)>> OwnedTextsAsync(Db db)
    {
        var texts = new List<(string, string)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(IOwned).IsAssignableFrom(t.ClrType)))
            texts.AddRange(await (Task<List<(string, string)>>)_texts.MakeGenericMethod(type.ClrType).Invoke(null, [db, type])!);
        return texts;
    }

    private static readonly System.Reflection.MethodInfo _texts = typeof(CanaryTests).GetMethod(nameof(TextsAsync), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!;

    private static async Task<List<(string, string)>> TextsAsync<T>(Db db, IEntityType type)
        where T : class
    {
        var texts = new List<(string, string)>();
        foreach (var row in await db.Set<T>().AsNoTracking().ToListAsync())
            foreach (var property in type.GetFlattenedProperties())
                switch (property.GetGetter().GetClrValueUsingContainingEntity(row, []))
                {
                    case string text: texts.Add((Column(property), text)); break;
                    case IEnumerable<string> list: texts.AddRange(list.Select(text => (Column(property), text))); break;
                }

        return texts;
    }

    private static string Column(IProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";
}
