using System.Net;
using GoldenThread.People;

namespace GoldenThread.Web.Tests.Pages.Elearning;

/// <summary>An officer offers a module and enrols somebody, who says that they have begun; the officer records that it is finished.</summary>
[Requirement("R-124")]
public sealed class ElearningPageTests
{
    [Theory, OnBoth]
    public async Task From_adding_a_module_to_its_being_finished(Database kind)
    {
        await using var app = await TestApp.StartAsync(kind);
        await app.Given.PolicyAsync("wigan");
        var officer = await app.SignedInAs(await app.PersonAsync(Role.Coordinator));
        var person = await app.PersonAsync(agency: await app.Given.AgencyAsync());
        var own = await app.SignedInAs(person);

        (await (await officer.SendFormAsync(app.At("/e-learning"), new() { ["Title"] = "" }, "Add the module")).ErrorsAsync()).ShouldContain("Enter the title");
        (await officer.SendFormAsync(app.At("/e-learning"), new() { ["Title"] = "Basic awareness", ["Minutes"] = "45" }, "Add the module")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var at = (await officer.PageAsync(app.At("/e-learning"))).QuerySelector("tbody th a")!.GetAttribute("href")!;
        (await (await officer.SendFormAsync(at, new() { ["Email"] = "nobody@example.org" }, "Enrol them")).ErrorsAsync()).ShouldContain("We know nobody");
        (await officer.SendFormAsync(at, new() { ["Email"] = person.Email }, "Enrol them")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var mine = await own.PageAsync(app.At("/e-learning"));
        mine.QuerySelector(".lede")!.TextContent.ShouldBe("You have one module to finish.");
        mine.QuerySelector("td[data-label='Finish by']")!.TextContent.ShouldBe("22 December 2026");
        mine.Body!.TextContent.ShouldNotContain("Add a module");
        (await own.SendFormAsync(mine, app.At("/e-learning"), button: "I have begun: Basic awareness")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(app.At("/e-learning"))).QuerySelector("td[data-label='Where it stands']")!.TextContent.Trim().ShouldBe("Begun");

        var page = await officer.PageAsync(at);
        (await officer.SendFormAsync(page, at, button: $"Finished today: {person.FirstName} {person.LastName}")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(app.At("/e-learning"))).QuerySelector("td[data-label='Where it stands']")!.TextContent.Trim().ShouldBe("Finished");
    }
}
