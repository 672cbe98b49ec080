using GoldenThread.People;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>Nobody has to know an address: every page is reached by following links from home.</summary>
public sealed class ReachTests(SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>Reached otherwise: from a mail, by a code on a poster, or on the way through a form.</summary>
    private static readonly HashSet<string> _otherwise = new(StringComparer.Ordinal)
    {
        "{partnership}/account-link", "{partnership}/registered", "{partnership}/forms/{link}", "{partnership}/forms/{link}/pledge", "{partnership}/forms/thank-you", "{partnership}/pledges/{id:guid}/{code}",
        "{partnership}/by-mail/{id:guid}/approve/{key}", "{partnership}/by-mail/{id:guid}/cancel/{key}", "{partnership}/by-mail/{id:guid}/release/{key}", "{partnership}/by-mail/{id:guid}/replace/{key}", "{partnership}/calendar/{key}.ics", "{partnership}/passport/{key}",
        // Linked on the day itself.
        "{partnership}/bookings/{id:guid}/ill",
        // Linked where there is such a record; the sample has none, or not among the few pages of a kind that are followed.
        "{partnership}/people/imports/{id:guid}", "{partnership}/people/imports/{id:guid}/lines.csv", "{partnership}/intakes/{id:guid}", "{partnership}/intakes/{id:guid}/lines.csv", "{partnership}/intakes/sheet.csv", "{partnership}/policy-confirm", "{partnership}/policy-drafts/{id:guid}", "{partnership}/policy-drafts/{id:guid}/bookings.csv",
        "{partnership}/programme/plans/{id:guid}", "{partnership}/events/{id:guid}/publish", "{partnership}/bookings/{id:guid}/certificate", "{partnership}/bookings/{id:guid}/certificate/file", "{partnership}/bookings/{id:guid}/certificate/badge", "{partnership}/events/{id:guid}/pledge", "{partnership}/evaluation/conclusions/{id:guid}/need",
        "{partnership}/events/{id:guid}/deep-dive", "{partnership}/evaluation/deep-dives/{id:guid}", "{partnership}/evaluation/deep-dives/interviews/{id:guid}", "{partnership}/interviews/{id:guid}", "{partnership}/observations/{id:guid}",
        "{partnership}/practised/{id:guid}/{code}", "{partnership}/forms/{link}/pass-on", "{partnership}/forms/{link}/withdraw", "{partnership}/needs/analyses/{id:guid}", "{partnership}/practice-weeks/{id:guid}/confidence",
        "{partnership}/events/{id:guid}/papers/{document:guid}", "{partnership}/bookings/{id:guid}/papers/{document:guid}", "{partnership}/sessions/{id:guid}/papers/{document:guid}", "{partnership}/design-support/{template:guid}",
        // The button of the event's page takes a place for a while first.
        "{partnership}/events/{id:guid}/book",
        // The booking links to it on the day.
        "{partnership}/bookings/{id:guid}/here",
        // Sample people have no password.
        "{partnership}/account/password", "{partnership}/account/email", "{partnership}/account/authenticator", "{partnership}/sign-in/code",
    };

    [Fact]
    public async Task Every_page_is_reached_by_following_links_from_home()
    {
        var reached = new HashSet<string>(_otherwise, StringComparer.Ordinal);
        foreach (var partnership in new[] { "warrington", "nottinghamshire" })
        {
            await Crawl.AsAsync(site, site.Caller(), partnership, reached);
            foreach (var role in Enum.GetValues<Role>())
                if (await site.FindSessionAsync(partnership, role) is { } secret) await Crawl.AsAsync(site, site.Browser(secret), partnership, reached);
        }

        Crawl.Pages(site).Except(reached).ShouldBeEmpty("link to the page from where people look for it");
    }
}
