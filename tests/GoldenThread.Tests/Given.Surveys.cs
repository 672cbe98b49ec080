using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Surveys;

namespace GoldenThread.Tests;

public sealed partial class Given
{
    private readonly Lazy<SurveyKeys> _surveyKeys = new(() => new(System.IO.Directory.CreateTempSubdirectory("goldenthread-survey-keys-").FullName));

    public SurveyKeys SurveyKeys => _surveyKeys.Value;

    /// <summary>A form of one scale of confidence, one choice and one text.</summary>
    public static Form ShortForm { get; } = new()
    {
        Title = "After the course",
        Introduction = "Two minutes.",
        Questions =
        [
            new() { Item = "confidence", Kind = QuestionKind.Scale, Words = "How confident are you?", Required = true, Scale = new() { From = 1, To = 5, NotMyRole = true } },
            new() { Item = "used", Kind = QuestionKind.Choice, Words = "Have you used it?", Options = [new("yes", "Yes"), new("no", "No")] },
            new() { Item = "what_happened", Kind = QuestionKind.LongText, Words = "What happened?", ShownWhen = new("used", ["yes"]) },
        ],
    };

    public async Task<QuestionnaireVersion> QuestionnaireAsync(string code = "after_course", Form? form = null)
    {
        await using var db = Open();
        var questionnaire = (await new DraftQuestionnaire(db).DoAsync(new(null, code, form ?? ShortForm), Context())).OrThrow();
        return (await new PublishQuestionnaire(db).DoAsync(questionnaire.Id, Context())).OrThrow();
    }

    /// <summary>An open wave; its questionnaire is published first where there is none.</summary>
    public async Task<Wave> WaveAsync(WaveKind kind = WaveKind.Named, string questionnaire = "after_course", Func<OpenWave.Request, OpenWave.Request>? with = null) =>
        (await OpenWaveAsync(kind, questionnaire, with)).OrThrow().Wave;

    public async Task<Result<OpenWave.Opened>> OpenWaveAsync(WaveKind kind = WaveKind.Named, string questionnaire = "after_course", Func<OpenWave.Request, OpenWave.Request>? with = null)
    {
        if (!await ReadAsync(db => Task.FromResult(db.Questionnaires.Any(q => q.Code == questionnaire)))) await QuestionnaireAsync(questionnaire);
        var request = new OpenWave.Request
        {
            Questionnaire = questionnaire,
            Kind = kind,
            About = new() { Kind = "event", Id = Guid.CreateVersion7(), Label = "Neglect, 24 November 2026" },
            OpensOn = Context().Today,
            ClosesOn = Context().Today.AddDays(28),
        };
        await using var db = Open();
        return await new OpenWave(db).DoAsync(with?.Invoke(request) ?? request, Context());
    }

    /// <summary>Invites people of the partnership; answers their links in the same order.</summary>
    public async Task<IReadOnlyList<string>> InvitedAsync(Wave wave, params IEnumerable<Person> people)
    {
        var who = people.Select(p => new Invite.Who { As = Respondent.Participant, PersonId = p.Id }).ToList();
        await using var db = Open();
        (await Inviting(db).DoAsync(new(wave.Id, who), Context())).OrThrow();
        await using var work = await db.ReadAsync(Context());
        var ids = db.Invitations.Where(i => i.WaveId == wave.Id).Select(i => new { i.Id, i.PersonId }).ToDictionary(i => i.PersonId!.Value, i => i.Id);
        return [.. who.Select(w => SurveyKeys.LinkFor(ids[w.PersonId!.Value]))];
    }

    public async Task<Result<Done>> RespondAsync(string link, params (string Item, string Value)[] typed)
    {
        await using var db = Open();
        return await new Respond(db, new(db, SurveyKeys), SurveyKeys).DoAsync(new(link, Typed(typed)), Context());
    }

    public async Task<Result<CloseWave.Closed>> CloseWaveAsync(Wave wave)
    {
        await using var db = Open();
        return await new CloseWave(db, new(db, SurveyKeys), SurveyKeys).DoAsync(wave.Id, Context());
    }

    public async Task<FormAtLink.Seen?> FormAsync(string link)
    {
        await using var db = Open();
        return await new FormAtLink(db, new(db, SurveyKeys)).OfAsync(link, Context());
    }

    public Invite Inviting(Db db) => new(db, Letters(db), SurveyKeys);

    public SurveyLetters Letters(Db db) => new(db, SurveyKeys, new(new("https://learning.example.org/")));

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Typed(params (string Item, string Value)[] typed) =>
        typed.GroupBy(t => t.Item).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(t => t.Value)]);
}
