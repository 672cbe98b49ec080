using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GoldenThread.Data;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Api;

/// <summary>What every route of the API does, shown on a small route of the tests' own that writes a real record.</summary>
public sealed class ApiGroundTests
{
    private static Task<TestApp> StartAsync(Database kind) => TestApp.StartAsync(kind, extend: app =>
    {
        app.MapPost("/api/v1/{partnership}/test/agencies", async (New asked, Visit visit, Db db, Answers answers, CancellationToken stop) =>
        {
            if (asked.Name == "refused") return answers.Ok<Done>(new Refusal("not_now", "Not now."));
            if (asked.Name == "slow") await Task.Delay(300, stop);
            await using var work = await db.WriteAsync(visit.Context, stop);
            var agency = new Agency
            {
                PartnershipId = visit.Partnership.Id, Id = Guid.CreateVersion7(), Name = asked.Name, NameKey = $"{asked.Name} {Guid.NewGuid()}", Sector = asked.Sector, LegalKind = LegalKind.School, BasedInArea = true, ServesArea = true,
            };
            db.Add(agency);
            await db.SaveChangesAsync(stop);
            await work.CommitAsync(stop);
            return answers.Created<Agency>(agency, a => new { a.Id, a.Name, a.Sector, On = asked.On, At = asked.At, Receipt = asked.Receipt, visit.Context.Now, Price = new Money(1250) }, a => $"test/agencies/{a.Id}");
        }).Needs(Right.ManageOrganisations).Creates();
    });

    private sealed record New
    {
        public required string Name { get; init; }

        public required Sector Sector { get; init; }

        public DateOnly? On { get; init; }

        public TimeOnly? At { get; init; }

        public DateTime? Receipt { get; init; }

        public IReadOnlyList<New>? Parts { get; init; }
    }

    [Theory, OnBoth]
    public async Task The_same_key_and_body_give_the_same_answer_and_no_second_effect(Database kind)
    {
        await using var app = await StartAsync(kind);
        var api = await CoordinatorAsync(app);

        var first = await PostAsync(api, app, """{ "name": "Meadow", "sector": "education" }""", "key-1");
        var again = await PostAsync(api, app, """{ "name": "Meadow", "sector": "education" }""", "key-1");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await MadeAsync(app)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task The_same_key_with_another_body_is_refused_and_without_a_key_each_counts(Database kind)
    {
        await using var app = await StartAsync(kind);
        var api = await CoordinatorAsync(app);
        await PostAsync(api, app, """{ "name": "Meadow", "sector": "education" }""", "key-1");

        var other = await PostAsync(api, app, """{ "name": "Harbour", "sector": "education" }""", "key-1");
        await PostAsync(api, app, """{ "name": "Meadow", "sector": "education" }""", key: null);
        await PostAsync(await CoordinatorAsync(app), app, """{ "name": "Meadow", "sector": "education" }""", "key-1");

        await ShouldBeProblemAsync(other, 422, "idempotency_key_reused");
        (await MadeAsync(app)).ShouldBe(3);
    }

    [Theory, OnBoth]
    public async Task Many_at_once_with_one_key_have_one_effect(Database kind)
    {
        await using var app = await StartAsync(kind);
        var api = await CoordinatorAsync(app);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(api, app, """{ "name": "slow", "sector": "health" }""", "key-1")));
        var bodies = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()));

        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Created]);
        bodies.Distinct().Count().ShouldBe(1);
        (await MadeAsync(app)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_no_is_given_again_too(Database kind)
    {
        await using var app = await StartAsync(kind);
        var api = await CoordinatorAsync(app);

        await ShouldBeProblemAsync(await PostAsync(api, app, """{ "name": "refused", "sector": "health" }""", "key-1"), 409, "not_now");
        var again = await PostAsync(api, app, """{ "name": "refused", "sector": "health" }""", "key-1");

        await ShouldBeProblemAsync(again, 409, "not_now");
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
    }

    [Theory, OnBoth]
    public async Task A_key_is_forgotten_after_a_day(Database kind)
    {
        await using var app = await StartAsync(kind);
        var api = await CoordinatorAsync(app);
        await PostAsync(api, app, """{ "name": "Meadow", "sector": "education" }""", "key-1");
        app.Clock.MoveTo(new(2026, 11, 26));

        (await PostAsync(api, app, """{ "name": "Harbour", "sector": "education" }""", "key-1")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await MadeAsync(app)).ShouldBe(2);
    }

    [Fact]
    public async Task Codes_days_times_and_money_are_written_as_the_contract_says()
    {
        await using var app = await StartAsync(Database.Sqlite);
        var api = await CoordinatorAsync(app);

        var answer = await PostAsync(api, app, """{ "name": "Meadow", "sector": "childrens_social_care", "on": "2026-12-03", "at": "09:30", "receipt": "2026-04-08T10:00" }""", null);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        body.GetProperty("sector").GetString().ShouldBe("childrens_social_care");
        body.GetProperty("on").GetString().ShouldBe("2026-12-03");
        body.GetProperty("at").GetString().ShouldBe("09:30");
        body.GetProperty("receipt").GetString().ShouldBe("2026-04-08T10:00");
        body.GetProperty("now").GetString()!.ShouldEndWith("Z");
        body.GetProperty("price").GetInt32().ShouldBe(1250);
        answer.Headers.Location!.ToString().ShouldStartWith("/api/v1/calderbrook/test/agencies/");
    }

    [Theory]
    [InlineData("""{ "name": "Meadow", "sector": """, "sector")]
    [InlineData("nonsense", "body")]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("""{ "sector": "health" }""", "name")]
    [InlineData("""{ "name": null, "sector": "health" }""", "name")]
    [InlineData("""{ "name": "Meadow", "sector": "Health" }""", null)]
    [InlineData("""{ "name": "Meadow", "sector": "unknown" }""", "sector")]
    [InlineData("""{ "name": "Meadow", "sector": 3 }""", "sector")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "on": "2026-02-30" }""", "on")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "on": "3/12/2026" }""", "on")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "at": "25:00" }""", "at")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "receipt": "2026-04-08T10:00+01:00" }""", "receipt")]
    [InlineData("""{ "name": 7, "sector": "health" }""", "name")]
    [InlineData("""{ "name": "Mea\u0000dow", "sector": "health" }""", "name")]
    [InlineData("""{ "name": "Mea\ud800dow", "sector": "health" }""", "name")]
    [InlineData("""{ "name": "Meadow", "name": "Harbour", "sector": "health" }""", "name")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "parts": [ { "name": "a", "sector": "health" }, { "name": "b", "sector": "none" } ] }""", "parts[1].sector")]
    [InlineData("""{ "name": "Meadow", "sector": "health", "parts": [ { "sector": "health" } ] }""", "parts[0].name")]
    public async Task What_cannot_be_read_names_the_field(string body, string? field)
    {
        await using var app = await StartAsync(Database.Sqlite);
        var answer = await PostAsync(await CoordinatorAsync(app), app, body, null);

        if (field is null)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            return;
        }

        var problem = await ShouldBeProblemAsync(answer, 400, "malformed");
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field]);
        problem.GetRawText().ShouldNotContain("System.");
    }

    [Fact]
    public async Task Another_kind_of_body_and_another_method_are_refused()
    {
        await using var app = await StartAsync(Database.Sqlite);
        var api = await CoordinatorAsync(app);

        await ShouldBeProblemAsync(await api.PostAsync(app.Api("/test/agencies"), new StringContent("name=Meadow", Encoding.UTF8, "application/x-www-form-urlencoded")), 415, "wrong_type");
        await ShouldBeProblemAsync(await api.DeleteAsync(app.Api("/test/agencies")), 405, "method_not_allowed");
        await ShouldBeProblemAsync(await api.GetAsync(app.Api("/test/none")), 404, "not_there");
        await ShouldBeProblemAsync(await api.GetAsync("/api/v1/nowhere/people"), 404, "not_there");
        await ShouldBeProblemAsync(await api.GetAsync(app.Api("/people?cursor=zero")), 400, "malformed");
        await ShouldBeProblemAsync(await api.GetAsync(app.Api("/people?size=0")), 400, "malformed");
        await ShouldBeProblemAsync(await api.GetAsync(app.Api("/people?cursor=%00")), 400, "malformed");
        await ShouldBeProblemAsync(await PostAsync(api, app, """{ "name": "Meadow", "sector": "health" }""", "a key"), 400, "malformed");
    }

    [Fact]
    public async Task Every_no_is_a_problem_with_a_reference_and_what_to_do()
    {
        await using var app = await StartAsync(Database.Sqlite);
        var practitioner = await app.WithToken(await app.PersonAsync());

        var problem = await ShouldBeProblemAsync(await PostAsync(practitioner, app, """{ "name": "Meadow", "sector": "health" }""", null), 403, "not_allowed");
        problem.GetProperty("detail").GetString()!.Length.ShouldBeGreaterThan(20);
        problem.GetProperty("reference").GetString()!.Length.ShouldBeGreaterThan(5);
        await ShouldBeProblemAsync(await PostAsync(app.Visitor(), app, "{}", null), 401, "not_signed_in");
        (await app.Visitor().GetAsync(app.Api("/people"))).Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task People_are_listed_as_far_as_the_right_reaches_page_by_page()
    {
        await using var app = await StartAsync(Database.Sqlite);
        var agency = await app.Given.AgencyAsync();
        var lead = await app.PersonAsync(Role.AgencyLead, agency);
        for (var i = 0; i < 4; i++) await app.PersonAsync(agency: agency);
        await app.PersonAsync();
        var api = await app.WithToken(lead);

        var first = await api.GetFromJsonAsync<JsonElement>(app.Api("/people?size=3"));
        var second = await api.GetFromJsonAsync<JsonElement>(app.Api($"/people?size=3&cursor={first.GetProperty("next").GetString()}"));

        first.GetProperty("total").GetInt32().ShouldBe(5);
        first.GetProperty("items").GetArrayLength().ShouldBe(3);
        second.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        (await (await api.PostAsJsonAsync(app.Api("/people/search"), new { text = lead.LastName })).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("total").GetInt32().ShouldBe(1);
    }

    private static async Task<HttpClient> CoordinatorAsync(TestApp app) => await app.WithToken(await app.PersonAsync(Role.Coordinator));

    private static async Task<int> MadeAsync(TestApp app) => await app.Given.ReadAsync(db => db.Agencies.CountAsync(a => a.LegalKind == LegalKind.School));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient api, TestApp app, string body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, app.Api("/test/agencies")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add(OnceOnly.Header, key);
        return await api.SendAsync(request);
    }

    private static async Task<JsonElement> ShouldBeProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        return problem;
    }
}
