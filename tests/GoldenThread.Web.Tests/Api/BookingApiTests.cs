using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Courses, events and bookings for programs, as the contract says.</summary>
public sealed class BookingApiTests
{
    [Theory, OnBoth]
    [Requirement("R-091")]
    [Requirement("R-097")]
    public async Task A_course_is_made_an_event_published_and_booked_until_it_is_full(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));

        var course = await MadeAsync(api, app.Api("/courses"), new { title = "Neglect", level = "level_3", length = "half_day" });
        var id = course.GetProperty("id").GetGuid();
        var e = await MadeAsync(api, app.Api("/events"), new { courseId = id, length = "half_day", capacity = 1, sessions = new[] { new { date = "2026-12-03", start = "09:30", end = "13:00", place = "St Mark's" } }, published = true });
        var eventId = e.GetProperty("id").GetGuid();
        e.GetProperty("lastFreeCancellation").GetString().ShouldBe("2026-11-24T23:59");

        var first = await MadeAsync(api, app.Api($"/events/{eventId}/bookings"), new { personId = (await app.PersonAsync()).Id });
        var second = await MadeAsync(api, app.Api($"/events/{eventId}/bookings"), new { personId = (await app.PersonAsync()).Id });
        (first.GetProperty("state").GetString(), first.GetProperty("position").ValueKind).ShouldBe(("confirmed", JsonValueKind.Null));
        (second.GetProperty("state").GetString(), second.GetProperty("position").GetInt32()).ShouldBe(("waiting", 1));

        var listed = (await ReadAsync(app.Visitor(), app.Api("/events?level=level_3"))).GetProperty("items")[0];
        (listed.GetProperty("capacity").GetInt32(), listed.GetProperty("confirmed").GetInt32(), listed.GetProperty("waiting").GetInt32(), listed.GetProperty("length").GetString()).ShouldBe((1, 1, 1, "half_day"));
        var session = listed.GetProperty("sessions")[0];
        (session.GetProperty("date").GetString(), session.GetProperty("start").GetString(), session.TryGetProperty("place", out _)).ShouldBe(("2026-12-03", "09:30", false));

        (await api.PostAsync(app.Api($"/bookings/{first.GetProperty("id").GetGuid()}/cancel"), null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(api, app.Api($"/events/{eventId}"))).GetProperty("confirmed").GetInt32().ShouldBe(1);
        (await ReadAsync(api, app.Api($"/bookings/{second.GetProperty("id").GetGuid()}"))).GetProperty("state").GetString().ShouldBe("confirmed");
        (await ReadAsync(api, app.Api($"/events/{eventId}/bookings"))).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Visitors_see_no_venue_and_nobody_without_a_place_sees_the_link(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await app.Given.EventAsync(details: new() { Sessions = [new(new(2026, 12, 3), new(9, 30), new(13, 0), "St Mark's Centre", "https://meet.example/secret")] });
        var person = await app.PersonAsync();
        var mine = await app.WithToken(person);

        (await Text(app.Visitor())).ShouldNotContain("St Mark");
        (await Text(mine)).ShouldContain("St Mark");
        (await Text(mine)).ShouldNotContain("meet.example");
        (await mine.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = person.Id })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Text(mine)).ShouldContain("meet.example");

        Task<string> Text(HttpClient program) => program.GetStringAsync(app.Api($"/events/{e.Id}"));
    }

    [Theory, OnBoth]
    public async Task The_caller_is_told_whether_they_can_book_and_why_not(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await app.Given.EventAsync(places: 1);
        var person = await app.PersonAsync();
        var mine = await app.WithToken(person);

        (await ReadAsync(app.Visitor(), app.Api($"/events/{e.Id}"))).GetProperty("canBook").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ReadAsync(mine, app.Api($"/events/{e.Id}"))).GetProperty("canBook").GetProperty("answer").GetString().ShouldBe("place");
        await mine.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = person.Id });
        var told = (await ReadAsync(mine, app.Api($"/events/{e.Id}"))).GetProperty("canBook");
        (told.GetProperty("answer").GetString(), told.GetProperty("code").GetString()).ShouldBe(("no", "already_booked"));
        told.GetProperty("why").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [OnBoth("already_booked")]
    [OnBoth("event_has_been")]
    [OnBoth("booking_closed")]
    public async Task A_no_that_the_state_gives_is_a_409_with_its_code(Database kind, string code)
    {
        await using var app = await TestApp.StartAsync(kind);
        var person = await app.PersonAsync();
        var e = await app.Given.EventAsync(details: new()
        {
            ClosesOn = code == "booking_closed" ? new(2026, 11, 23) : null,
            Sessions = [new(code == "event_has_been" ? new(2026, 11, 1) : new(2026, 12, 3), new(9, 30), new(13, 0), "Here")],
        });
        var mine = await app.WithToken(person);
        if (code == "already_booked") await mine.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = person.Id });

        var answer = await mine.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = person.Id });

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory, OnBoth]
    public async Task Bad_input_is_named_field_by_field_and_never_a_fault(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        var e = await app.Given.EventAsync();

        await ShouldBeAsync(api.PostAsJsonAsync(app.Api("/courses"), new { title = " " }), HttpStatusCode.UnprocessableEntity, "title");
        await ShouldBeAsync(api.PostAsJsonAsync(app.Api("/courses"), new { }), HttpStatusCode.BadRequest, "title");
        await ShouldBeAsync(api.PostAsJsonAsync(app.Api("/events"), new { courseId = Guid.NewGuid(), sessions = new[] { new { date = "2026-12-03", start = "09:30", end = "13:00" } } }), HttpStatusCode.UnprocessableEntity, "courseId");
        await ShouldBeAsync(api.PostAsJsonAsync(app.Api("/events"), new { courseId = e.CourseId, capacity = 0, sessions = Array.Empty<object>() }), HttpStatusCode.UnprocessableEntity, "capacity", "sessions");
        await ShouldBeAsync(api.PostAsJsonAsync(app.Api("/events"), new { courseId = e.CourseId, sessions = new[] { new { date = "2026-02-30", start = "09:30", end = "13:00" } } }), HttpStatusCode.BadRequest, "sessions[0].date");
        await ShouldBeAsync(api.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = "me" }), HttpStatusCode.BadRequest, "personId");
        await ShouldBeAsync(api.GetAsync(app.Api("/events?from=yesterday")), HttpStatusCode.BadRequest, "from");
        (await api.PostAsJsonAsync(app.Api($"/events/{Guid.NewGuid()}/bookings"), new { personId = Guid.NewGuid() })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = Guid.NewGuid() })).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        static async Task ShouldBeAsync(Task<HttpResponseMessage> sent, HttpStatusCode status, params string[] fields)
        {
            var answer = await sent;
            answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync());
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(f => f.Name).ShouldBe(fields, ignoreOrder: true);
        }
    }

    [Theory, OnBoth]
    public async Task What_is_not_yours_is_not_there_and_what_you_may_only_see_is_refused(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await app.Given.EventAsync();
        var (holder, stranger) = (await app.PersonAsync(), await app.PersonAsync());
        var booking = await app.Given.BookedAsync(e, holder);
        var other = await app.WithToken(stranger);

        (await other.PostAsync(app.Api($"/bookings/{booking.Id}/cancel"), null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(app.Api($"/bookings/{booking.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = holder.Id })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsJsonAsync(app.Api("/courses"), new { title = "Mine" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ReadAsync(other, app.Api($"/events/{e.Id}/bookings"))).GetProperty("total").GetInt32().ShouldBe(0);
        (await app.Visitor().PostAsync(app.Api($"/bookings/{booking.Id}/cancel"), null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, OnBoth]
    public async Task The_same_key_books_once(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var e = await app.Given.EventAsync();
        var person = await app.PersonAsync();
        var mine = await app.WithToken(person);
        mine.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mine.PostAsJsonAsync(app.Api($"/events/{e.Id}/bookings"), new { personId = person.Id })));

        answers.Select(a => a.StatusCode).Distinct().ShouldBe([HttpStatusCode.Created]);
        (await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync()))).Distinct().Count().ShouldBe(1);
        (await app.Given.OutboxAsync()).Count.ShouldBe(1);
    }

    [Theory, OnBoth]
    [Requirement("R-131")]
    public async Task A_place_passes_to_a_colleague(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        var agency = await app.Given.AgencyAsync();
        var (holder, colleague) = (await app.PersonAsync(agency: agency), await app.PersonAsync(agency: agency));
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync(), holder);

        var instead = await MadeAsync(await app.WithToken(holder), app.Api($"/bookings/{booking.Id}/substitute"), new { personId = colleague.Id });

        (instead.GetProperty("state").GetString(), instead.GetProperty("personId").GetGuid()).ShouldBe(("confirmed", colleague.Id));
    }

    [Theory, OnBoth]
    public async Task Notice_by_a_way_that_does_not_count_leaves_the_place_taken(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("warrington");
        var booking = await app.Given.BookedAsync(await app.Given.EventAsync());
        var api = await app.WithToken(await app.PersonAsync(Role.Coordinator));
        var at = app.Api($"/bookings/{booking.Id}/cancel");

        (await api.PostAsJsonAsync(at, new { receivedAt = "2026-11-24T09:00", channel = "by_phone" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.PostAsJsonAsync(at, new { receivedAt = "2026-11-24T09:00", channel = "pigeon" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await api.PostAsJsonAsync(at, new { receivedAt = "2027-01-01T09:00", channel = "in_writing" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.PostAsJsonAsync(at, new { channel = "in_writing", reason = "Called away" })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> MadeAsync(HttpClient api, string address, object body)
    {
        var answer = await api.PostAsJsonAsync(address, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<JsonElement> ReadAsync(HttpClient api, string address) => api.GetFromJsonAsync<JsonElement>(address);
}
