using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Finance's own program reads what is proposed and decides it, by the rules that hold on the page.</summary>
public sealed class ChargeQueueTests
{
    [Theory, OnBoth]
    [Requirement("R-130"), Requirement("R-134")]
    public async Task A_program_lists_reads_and_decides_charges(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var (_, charge) = await app.Given.MissedAsync(await app.Given.AgencyAsync("Brook School"));
        var finance = await app.WithToken(await app.PersonAsync(Role.Finance));

        var listed = await finance.GetFromJsonAsync<JsonElement>(app.Api("/charges?state=proposed"));
        var item = listed.GetProperty("items")[0];
        (item.GetProperty("id").GetGuid(), item.GetProperty("code").GetString(), item.GetProperty("proposedPence").GetInt32(), item.GetProperty("agency").GetString()).ShouldBe((charge.Id, "non_attendance", 5000, "Brook School"));
        var shown = await finance.GetFromJsonAsync<JsonElement>(app.Api($"/charges/{charge.Id}"));
        (shown.GetProperty("state").GetString(), shown.GetProperty("policy").GetString()).ShouldBe(("proposed", "2021-2024"));

        (await DecideAsync(finance, app, charge.Id, new { verdict = "waive", reason = "Ill" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DecideAsync(finance, app, charge.Id, new { verdict = "reduce", reason = "Half", amountPence = -1 })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DecideAsync(finance, app, charge.Id, new { verdict = "shred", reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var decided = await DecideAsync(finance, app, charge.Id, new { verdict = "reduce", reason = "Trains", amountPence = 2500 });
        (await decided.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("amountPence").GetInt32().ShouldBe(2500);
        (await DecideAsync(finance, app, charge.Id, new { verdict = "approve", reason = "Again" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var coordinator = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        (await DecideAsync(coordinator, app, charge.Id, new { verdict = "approve", reason = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.WithToken(await app.PersonAsync())).GetAsync(app.Api($"/charges/{charge.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> DecideAsync(HttpClient program, TestApp app, Guid id, object sent) => program.PostAsJsonAsync(app.Api($"/charges/{id}/decide"), sent);
}
