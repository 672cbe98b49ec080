using System.Net;
using System.Text;
using System.Text.Json;
using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Staff lists for programs, as the contract says: POST people/import?dryRun=true with text/csv.</summary>
[Requirement("R-053")]
public sealed class ImportApiTests
{
    private const string Head = "firstName,lastName,email,jobTitle,agency,startDate\n";

    [Theory, OnBoth]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.AgencyAsync("Brook School");
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));

        var answer = await ReadAsync(await PostAsync(api, app.Api("/people/import?dryRun=true"), Head + "Ben,Lowe,ben@example.org,Teacher,Brook School,2026-09-01\nAnn,One,,Teacher,Brook School,\n"));

        (answer.GetProperty("applied").GetBoolean(), answer.GetProperty("rows").GetInt32(), answer.GetProperty("adds").GetInt32(), answer.GetProperty("bad").GetInt32()).ShouldBe((false, 2, 1, 1));
        answer.GetProperty("lines")[1].GetProperty("code").GetString().ShouldBe("no_email");
        (await app.Given.ReadAsync(db => db.Posts.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task One_bad_row_leaves_everything_as_it_was_unless_it_is_to_be_left_out(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.AgencyAsync("Brook School");
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        const string file = Head + "Ben,Lowe,ben@example.org,Teacher,Brook School,2026-09-01\nAnn,One,,Teacher,Brook School,\n";

        var refused = await PostAsync(api, app.Api("/people/import"), file);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        var before = await app.Given.ReadAsync(db => db.Posts.CountAsync());
        var taken = await ReadAsync(await PostAsync(api, app.Api("/people/import?leaveOut=true"), file));

        (refused.StatusCode, problem.GetProperty("code").GetString(), before).ShouldBe((HttpStatusCode.UnprocessableEntity, "rows_left_out", 1));
        problem.GetProperty("errors").GetProperty("row 3")[0].GetString().ShouldBe("The work e-mail address is missing. It tells one person from another.");
        (taken.GetProperty("applied").GetBoolean(), await app.Given.ReadAsync(db => db.Posts.CountAsync())).ShouldBe((true, 2));
    }

    [Fact]
    public async Task The_same_key_applies_once()
    {
        await using var app = await TestApp.StartAsync();
        await app.Given.AgencyAsync("Brook School");
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        api.DefaultRequestHeaders.Add("Idempotency-Key", "k1");
        const string file = Head + "Ben,Lowe,ben@example.org,Teacher,Brook School,2026-09-01\n";

        var first = await (await PostAsync(api, app.Api("/people/import"), file)).Content.ReadAsStringAsync();
        var second = await (await PostAsync(api, app.Api("/people/import"), file)).Content.ReadAsStringAsync();

        second.ShouldBe(first);
        (await app.Given.ReadAsync(db => db.PeopleImports.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Too_much_and_the_wrong_kind_are_refused_clearly()
    {
        await using var app = await TestApp.StartAsync();
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        var lead = await app.WithToken(await app.PersonAsync(Role.AgencyLead));

        (await PostAsync(api, app.Api("/people/import"), new string('x', (20 * 1024 * 1024) + 1))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PostAsync(api, app.Api("/people/import"), "{}", "application/json")).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync(api, app.Api("/people/import"), "")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync(api, app.Api("/people/import?dryRun=true"), "a,b\n1,2\n")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync(lead, app.Api("/people/import"), Head + "Ben,Lowe,ben@example.org,Teacher,Brook School,\n")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient api, string address, string text, string type = "text/csv") => api.PostAsync(address, new StringContent(text, Encoding.UTF8, type));

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
