using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoldenThread.People;
using GoldenThread.Reviews;

namespace GoldenThread.Web.Tests.Api;

public sealed class ThreadTests
{
    [Theory, OnBoth]
    [Requirement("R-071")]
    public async Task A_program_records_a_finding_raises_the_need_and_answers_it(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var school = await app.Given.AgencyAsync("School");
        var program = await app.WithToken(await app.PersonAsync(Role.Coordinator));

        var finding = await SentAsync(program, app.Api("/findings"), new { title = "It's silent", kind = "national_review", publishedOn = "2025-03-01", theme = "Racism", agencyIds = new[] { school.Id } }, HttpStatusCode.Created);
        var need = await SentAsync(program, app.Api("/needs"), new { title = "Name racism", origin = new { kind = "finding", id = finding.GetProperty("id").GetString() }, staffGroups = new[] { "2" } }, HttpStatusCode.Created);
        var response = await SentAsync(program, app.Api($"/needs/{need.GetProperty("id")}/responses"), new { method = "briefing", briefing = "Seven minutes", why = "Everybody has to know" }, HttpStatusCode.Created);

        need.GetProperty("status").GetString().ShouldBe("accepted");
        need.GetProperty("source").GetString().ShouldBe("research_and_national_findings");
        response.GetProperty("what").GetString().ShouldBe("Seven minutes");
        var found = await program.GetFromJsonAsync<JsonElement>(app.Api($"/findings/{finding.GetProperty("id")}"));
        found.GetProperty("agencyIds")[0].GetGuid().ShouldBe(school.Id);
        found.GetProperty("needs")[0].GetProperty("responses")[0].GetProperty("method").GetString().ShouldBe("briefing");
        var listed = await program.GetFromJsonAsync<JsonElement>(app.Api("/needs?status=response_planned"));
        listed.GetProperty("total").GetInt32().ShouldBe(1);
        listed.GetProperty("items")[0].GetProperty("agencies").GetInt32().ShouldBe(1);
        foreach (var bad in (string[])["/needs?status=2", "/needs?status=gone", "/findings?kind=NationalReview", "/agencies?sector=moon", "/needs?agency=x", "/findings?cursor=-1"])
            (await program.GetAsync(app.Api(bad))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, bad);
        (await program.GetFromJsonAsync<JsonElement>(app.Api("/agencies?text=scho"))).GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("relevant_agency");
    }

    [Theory]
    [OnBoth("""{ "title": "T", "kind": "gossip", "publishedOn": "2025-03-01", "theme": "X" }""", 400, "kind")]
    [OnBoth("""{ "kind": "audit", "publishedOn": "2025-03-01", "theme": "X" }""", 400, "title")]
    [OnBoth("""{ "title": "T", "kind": "audit", "publishedOn": "1 March", "theme": "X" }""", 400, "publishedOn")]
    [OnBoth("""{ "title": " ", "kind": "audit", "publishedOn": "2025-03-01", "theme": "X" }""", 422, "title")]
    [OnBoth("""{ "title": "T", "kind": "audit", "publishedOn": "2036-03-01", "theme": "X" }""", 422, "publishedOn")]
    [OnBoth("""{ "title": "T", "kind": "audit", "publishedOn": "2025-03-01", "theme": "X", "agencyIds": ["0190a1b2-0000-7000-8000-000000000000"] }""", 422, "agencyIds")]
    [OnBoth("[]", 400, "body")]
    public async Task A_finding_that_cannot_be_kept_is_answered_field_by_field(Database kind, string body, int status, string field)
    {
        await using var app = await TestApp.StartAsync(kind);
        var program = await app.WithToken(await app.PersonAsync(Role.Coordinator));

        var answer = await program.PostAsync(app.Api("/findings"), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    [Theory, OnBoth]
    public async Task A_need_from_nothing_and_a_response_with_no_course_are_refused(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var need = await app.Given.NeedAsync(coordinator);
        var program = await app.WithToken(coordinator);

        foreach (var origin in (string[])["finding", "agency", "dream"])
            (await SentAsync(program, app.Api("/needs"), new { title = "T", origin = new { kind = origin, id = Guid.NewGuid() } }, HttpStatusCode.UnprocessableEntity)).GetProperty("code").GetString().ShouldBe("unknown_origin");
        (await SentAsync(program, app.Api($"/needs/{need.Id}/responses"), new { method = "course", courseId = Guid.NewGuid(), why = "Skill" }, HttpStatusCode.UnprocessableEntity)).GetProperty("code").GetString().ShouldBe("no_such_course");
        (await SentAsync(program, app.Api($"/needs/{Guid.NewGuid()}/responses"), new { method = "course", why = "Skill" }, HttpStatusCode.NotFound)).GetProperty("code").GetString().ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task The_same_key_records_one_finding(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var program = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        program.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var body = new { title = "T", kind = "audit", publishedOn = "2025-03-01", theme = "X" };

        var first = await SentAsync(program, app.Api("/findings"), body, HttpStatusCode.Created);
        var again = await SentAsync(program, app.Api("/findings"), body, HttpStatusCode.Created);

        again.GetProperty("id").GetString().ShouldBe(first.GetProperty("id").GetString());
        program.DefaultRequestHeaders.Remove("Idempotency-Key");
        (await program.GetFromJsonAsync<JsonElement>(app.Api("/findings"))).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory, OnBoth]
    [Requirement("R-276")]
    public async Task Others_see_what_is_published_and_what_concerns_their_agency(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var coordinator = await app.PersonAsync(Role.Coordinator);
        var school = await app.Given.AgencyAsync("School");
        var national = await app.Given.FindingAsync(coordinator, agencies: school.Id);
        var ours = await app.Given.FindingAsync(coordinator, kind: FindingKind.Audit, agencies: school.Id);
        var theirs = await app.Given.FindingAsync(coordinator, kind: FindingKind.Audit, agencies: (await app.Given.AgencyAsync()).Id);
        var lead = await app.WithToken(await app.PersonAsync(Role.AgencyLead, school));
        var practitioner = await app.WithToken(await app.PersonAsync());

        (await IdsAsync(lead)).ShouldBe([national.Id, ours.Id], ignoreOrder: true);
        (await IdsAsync(practitioner)).ShouldBe([national.Id]);
        (await lead.GetAsync(app.Api($"/findings/{theirs.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await practitioner.GetFromJsonAsync<JsonElement>(app.Api($"/findings/{national.Id}"))).GetProperty("agencyIds").ValueKind.ShouldBe(JsonValueKind.Null);
        (await lead.GetFromJsonAsync<JsonElement>(app.Api($"/findings/{national.Id}"))).GetProperty("agencyIds").GetArrayLength().ShouldBe(1);
        (await lead.PostAsJsonAsync(app.Api("/findings"), new { title = "T", kind = "audit", publishedOn = "2025-03-01", theme = "X" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        async Task<IEnumerable<Guid>> IdsAsync(HttpClient program) =>
            (await program.GetFromJsonAsync<JsonElement>(app.Api("/findings"))).GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetGuid()).ToList();
    }

    private static async Task<JsonElement> SentAsync(HttpClient program, string address, object body, HttpStatusCode status)
    {
        var answer = await program.PostAsJsonAsync(address, body);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
