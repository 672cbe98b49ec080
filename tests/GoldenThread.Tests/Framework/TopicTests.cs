using GoldenThread.Framework;
using GoldenThread.Framework.Standings;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Framework;

/// <summary>What is to be covered beside a requirement, without a period: shown, or not shown yet, and never overdue.</summary>
[Requirement("R-278")]
public sealed class TopicTests
{
    [Fact]
    public void A_lead_of_Nottinghamshire_shows_emerging_threats_and_additional_needs_beside_the_training()
    {
        var rules = Rules.Of("nottinghamshire");

        var topics = Topic.Of(rules, new HashSet<string> { "designated_safeguarding_lead" }, [("designated_safeguarding_lead.emerging_threats", new(2025, 3, 1)), ("designated_safeguarding_lead.emerging_threats", new(2026, 3, 1))]);

        topics.Select(t => (t.Topic.Name, t.On)).ShouldBe([("Emerging threats", new DateOnly(2026, 3, 1)), ("Help for children with additional vulnerabilities or SEND in school and outside", null)]);
        Topic.Of(rules, new HashSet<string> { "all_practitioners" }, []).ShouldBeEmpty();
        rules.Topics.ShouldAllBe(t => t.Code.Length <= 60);
        rules.All.Select(a => a.Code).Intersect(rules.Topics.Select(t => t.Code)).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Learning_on_a_topic_is_logged_accepted_and_kept_and_changes_no_date(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("nottinghamshire");
        var agency = await given.AgencyAsync();
        var (lead, manager) = (await given.StaffAsync(agency, null, role: "designated_safeguarding_lead"), await given.StaffAsync(agency, null));
        var topic = Rules.Of("nottinghamshire").Topics[0].Code;
        var before = (await RecordAsync(given, lead)).Posts[0].Rows.Select(r => (r.Asked.Code, r.Standing)).ToList();

        var logged = (await given.DoAsync(db => new LogLearning(db).DoAsync(new(lead.Id, topic, EvidenceKind.Conference, new(2026, 11, 1), 60, null, "A day on exploitation"), given.Context(lead)))).OrThrow();
        (await given.DoAsync(db => new DecideLearning(db, new(db)).DoAsync(new(logged.Id, true), given.Context(manager)))).OrThrow();

        var record = await RecordAsync(given, lead);
        record.History.ShouldHaveSingleItem().Requirement.ShouldBe(topic);
        record.Posts[0].Rows.Select(r => (r.Asked.Code, r.Standing)).ShouldBe(before);
        (await given.DoAsync(db => new LogLearning(db).DoAsync(new(lead.Id, "designated_safeguarding_lead.moon", EvidenceKind.Conference, new(2026, 11, 1), 60, null, "Moon"), given.Context(lead)))).No().ShouldBe("no_such_requirement");
    }

    private static async Task<StandingsOf.Record> RecordAsync(Given given, GoldenThread.People.Person person) => (await given.ReadAsync(db => new StandingsOf(db).PersonAsync(person.Id, given.Context().Today, given.Context())))!;
}
