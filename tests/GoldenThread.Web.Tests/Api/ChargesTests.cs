using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Tests.Partnerships;
using GoldenThread.Web.Tests.Browser;

namespace GoldenThread.Web.Tests.Api;

public sealed class ChargesTests(Site site) : IClassFixture<Site>
{
    private const string Example = """
        { "event": { "kind": "course", "mode": "classroom", "length": "full_day", "days": [ { "date": "2026-04-14", "start": "09:30", "end": "16:30" } ] },
          "organisation": { "kind": "relevant_agency", "basedInArea": true, "servesArea": true, "contributes": false, "turnoverPence": null, "staffCount": null },
          "confirmedOn": "2026-03-01", "outcome": "cancelled", "cancelledAt": "2026-04-08T10:00", "channel": "in_writing",
          "daysAbsent": [], "exemption": null, "asOf": "2026-04-20" }
        """;

    [Fact]
    [Requirement("R-121")]
    public async Task The_example_of_the_contract_answers_as_the_contract_says()
    {
        var (status, answer) = await AskAsync("warrington", Example);

        status.ShouldBe(HttpStatusCode.OK);
        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["policy", "lastFreeCancellation", "lines", "totalPence", "certificate", "mustRepeatWholeCourse", "unset"]);
        answer.GetProperty("policy").GetRawText().ShouldBe("""{"pack":"warrington","version":"2021-2024"}""");
        answer.GetProperty("lastFreeCancellation").GetString().ShouldBe("2026-04-01T23:59");
        var line = answer.GetProperty("lines")[0];
        line.EnumerateObject().Select(p => p.Name).ShouldBe(["code", "amountPence", "upToPence", "decision", "basis", "why"]);
        Said(answer).ShouldBe("late_cancellation 10000 null proposed reading = 10000");
        line.GetProperty("why").GetString()!.ShouldContain("A-WAR-08");
        answer.GetProperty("certificate").GetString().ShouldBe("refused");
        answer.GetProperty("mustRepeatWholeCourse").GetBoolean().ShouldBeFalse();
        answer.GetProperty("unset").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("warrington", """{ "cancelledAt": "2026-04-07T23:59" }""", "late_cancellation null 10000 officer_decides reading = 0")]
    [InlineData("warrington", """{ "cancelledAt": "2026-04-01T23:59" }""", "= 0")]
    [InlineData("warrington", """{ "cancelledAt": "2026-04-01T22:59:00Z" }""", "= 0")]
    [InlineData("warrington", """{ "cancelledAt": "2026-04-01T23:00:00Z" }""", "late_cancellation null 10000 officer_decides reading = 0")]
    [InlineData("warrington", """{ "channel": "by_phone", "cancelledAt": "2026-03-02T09:00" }""", "non_attendance 10000 null proposed seed = 10000")]
    [InlineData("warrington", """{ "outcome": "attended", "organisation": { "kind": "university" } }""", "attendance_fee 10000 null automatic seed = 10000")]
    [InlineData("warrington", """{ "outcome": "absent", "exemption": { "reason": "sickness_on_the_day", "managerVerified": true } }""", "= 0")]
    [InlineData("warrington", """{ "outcome": "absent", "exemption": { "reason": "sickness_on_the_day", "managerVerified": false } }""", "non_attendance 10000 null proposed seed = 10000")]
    [InlineData("wigan", """{ "outcome": "left_early" }""", "early_leaving null 10000 officer_decides reading = 0")]
    [InlineData("wigan", """{ "outcome": "absent_part", "daysAbsent": [2], "event": { "kind": "course", "mode": "virtual", "length": "multi_day", "days": [ { "date": "2026-04-14", "start": "09:30", "end": "16:30" }, { "date": "2026-04-21", "start": "09:30", "end": "12:30", "length": "half_day" } ] } }""", "day_absent 10000 null proposed reading = 10000")]
    [InlineData("wigan", """{ "outcome": "not_completed", "event": { "kind": "elearning", "enrolledOn": "2026-03-01", "completedOn": null } }""", "elearning_not_completed 2500 null proposed reading = 2500")]
    [InlineData("wigan", """{ "outcome": "not_completed", "asOf": "2026-03-29", "event": { "kind": "elearning", "enrolledOn": "2026-03-01" } }""", "= 0")]
    [InlineData("oldham", """{ "outcome": "absent" }""", "= 0")]
    public async Task Facts_give_lines(string partnership, string changes, string said)
    {
        var (status, answer) = await AskAsync(partnership, With(changes));

        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        Said(answer).ShouldBe(said);
    }

    [Theory]
    [InlineData("wigan", """{ "outcome": "attended" }""", "charging.attendance_fees", "allowed", "2026-04-09T23:59")]
    [InlineData("nottinghamshire", """{ "outcome": "attended", "organisation": { "kind": "other_for_profit" } }""", "charging.attendance_fees", "after_evaluation", null)]
    [InlineData("nottinghamshire", """{ "outcome": "attended", "organisation": { "kind": "school" } }""", "", "after_evaluation", null)]
    [InlineData("oldham", "{}", "charging.cancellation_notice", "refused", null)]
    public async Task What_the_pack_leaves_open_is_named(string partnership, string changes, string unset, string certificate, string? last)
    {
        var (_, answer) = await AskAsync(partnership, With(changes));

        string.Join(' ', answer.GetProperty("unset").EnumerateArray().Select(e => e.GetString())).ShouldBe(unset);
        (answer.GetProperty("certificate").GetString(), answer.GetProperty("lastFreeCancellation").GetString()).ShouldBe((certificate, last));
    }

    [Fact]
    [Requirement("R-137")]
    public async Task The_rules_of_the_day_of_confirmation_count_for_ever()
    {
        var given = await Given.PartnershipAsync(site.Db, "valley");
        await given.PolicyAsync(PacksHere.Document("wigan").ConfirmAll());
        var dearer = PacksHere.Document("wigan").ConfirmAll().WithLocal("charging.non_attendance", """[{"amount":"80.50"}]""").OrThrow();
        await given.PolicyAsync(dearer, new DateOnly(2027, 1, 1));

        Said((await AskAsync("valley", With("""{ "outcome": "absent", "confirmedOn": "2026-12-31" }"""))).Answer).ShouldBe("non_attendance 10000 null proposed reading = 10000");
        Said((await AskAsync("valley", With("""{ "outcome": "absent", "confirmedOn": "2027-01-01" }"""))).Answer).ShouldBe("non_attendance 8050 null proposed local = 8050");
    }

    [Theory]
    [InlineData("{ not json", 400, null)]
    [InlineData("""{ "confirmedOn": null }""", 400, "confirmedOn")]
    [InlineData("""{ "confirmedOn": "01/03/2026" }""", 400, "confirmedOn")]
    [InlineData("""{ "outcome": "vanished" }""", 400, "outcome")]
    [InlineData("""{ "organisation": { "kind": "circus" } }""", 400, "organisation.kind")]
    [InlineData("""{ "organisation": { } }""", 400, "organisation.kind")]
    [InlineData("""{ "event": { "kind": "course", "length": "full_day", "days": [] } }""", 400, "event.mode")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "days": [] } }""", 400, "event.length")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "full_day", "days": [ { "date": "2026-04-14", "start": "half nine", "end": "16:30" } ] } }""", 400, "event.days[0].start")]
    [InlineData("""{ "event": { "kind": "picnic", "mode": "classroom", "length": "full_day", "days": [ { "date": "2026-04-14", "start": "09:30", "end": "16:30" } ] } }""", 422, "event.kind")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "full_day", "days": [] } }""", 422, "event.days")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "full_day", "days": [ { "date": "2026-04-14", "start": "16:30", "end": "09:30" } ] } }""", 422, "event.days[0].end")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "multi_day", "days": [ { "date": "2026-04-14", "start": "09:30", "end": "16:30" } ] } }""", 422, "event.length")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "multi_day", "days": [ { "date": "2026-04-14", "start": "09:30", "end": "16:30" }, { "date": "2026-04-14", "start": "09:30", "end": "16:30" } ] } }""", 422, "event.days[1].date")]
    [InlineData("""{ "event": { "kind": "course", "mode": "classroom", "length": "full_day", "days": [ { "date": "2031-04-14", "start": "09:30", "end": "16:30" } ] } }""", 422, "event.days")]
    [InlineData("""{ "cancelledAt": null }""", 422, "cancelledAt")]
    [InlineData("""{ "channel": null }""", 422, "channel")]
    [InlineData("""{ "outcome": "absent_part", "daysAbsent": [] }""", 422, "daysAbsent")]
    [InlineData("""{ "outcome": "absent_part", "daysAbsent": [2] }""", 422, "daysAbsent")]
    [InlineData("""{ "outcome": "absent_part", "daysAbsent": [0] }""", 422, "daysAbsent")]
    [InlineData("""{ "outcome": "completed" }""", 422, "outcome")]
    [InlineData("""{ "outcome": "absent", "organisation": { "kind": "university", "turnoverPence": -1 } }""", 422, "organisation.turnoverPence")]
    [InlineData("""{ "outcome": "attended", "event": { "kind": "elearning", "enrolledOn": "2026-03-01" } }""", 422, "outcome")]
    [InlineData("""{ "outcome": "completed", "event": { "kind": "elearning", "enrolledOn": "2026-03-01" } }""", 422, "event.completedOn")]
    [InlineData("""{ "outcome": "completed", "event": { "kind": "elearning", "enrolledOn": "2026-03-01", "completedOn": "2026-02-01" } }""", 422, "event.completedOn")]
    [InlineData("""{ "outcome": "not_completed", "confirmedOn": null, "event": { "kind": "elearning" } }""", 400, "event.enrolledOn")]
    public async Task A_no_is_a_problem_that_names_the_field(string changes, int status, string? field)
    {
        using var caller = site.Caller();
        var body = changes == "{ not json" ? changes : With(changes);
        using var answer = await caller.PostAsync("/api/v1/warrington/charges/quote", new StringContent(body, Encoding.UTF8, "application/json"));

        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        if (field is not null) problem.GetProperty("errors").EnumerateObject().Select(p => p.Name).ShouldContain(field, text);
    }

    [Fact]
    public async Task Another_place_is_not_there()
    {
        (await AskAsync("atlantis", Example)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync("england", Example)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string With(string changes)
    {
        var body = JsonNode.Parse(Example)!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(changes)!.AsObject()) body[key] = value?.DeepClone();
        return body.ToJsonString();
    }

    private static string Said(JsonElement answer) => string.Join(' ', answer.GetProperty("lines").EnumerateArray()
        .Select(l => string.Join(' ', new[] { "code", "amountPence", "upToPence", "decision", "basis" }.Select(p => l.GetProperty(p).ToString() is { Length: > 0 } text ? text : "null")))
        .Append($"= {answer.GetProperty("totalPence").GetInt32()}"));

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string partnership, string body)
    {
        using var caller = site.Caller();
        using var answer = await caller.PostAsync($"/api/v1/{partnership}/charges/quote", new StringContent(body, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
