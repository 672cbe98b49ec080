using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Partnerships.Packs.InWords;

namespace GoldenThread.Tests.Partnerships;

/// <summary>Every sentence of "how our training works" comes from the pack, says where it stands there, and never makes up what is open.</summary>
public sealed class PolicyInWordsTests
{
    public static TheoryData<string> Slugs => [.. PacksHere.Library.Slugs];

    [Fact]
    [Requirement("R-091")]
    public void Booking_is_said_in_the_strategys_words_and_what_is_open_is_said_to_be_open()
    {
        Lines("nottinghamshire").ShouldContain("One signs in to book [seed booking.login_required]");
        Lines("nottinghamshire").ShouldContain("Who may come: relevant courses only [seed booking.restricted_to_audience]");
        Lines("wigan").ShouldContain("A manager who authorises the place: needed for invoices [seed booking.authorising_manager]");
        Lines("wigan").ShouldContain("Full attendance: expected on every day [seed attendance.full_attendance]");
        Lines("oldham").ShouldContain("Whether one signs in to book: not set by this partnership [ booking.login_required]");
    }

    [Fact]
    public void Groups_and_roles_are_called_by_their_names()
    {
        var pack = PacksHere.Pack("warrington");
        Lines("warrington").ShouldContain($"Who looks at the results: {pack.Groups.Single(g => g.Code == "impact_group").Name.Or("?")} [seed evaluation.reviewed_by]");
    }

    [Fact]
    [Requirement("R-147"), Requirement("R-149")]
    public void Certificates_say_what_they_depend_on_and_what_the_product_does_where_nothing_is_set()
    {
        Lines("nottinghamshire").ShouldContain("It is released when the evaluation form is returned [reading A-NOT-06 certificates.condition]");
        Lines("warrington").ShouldContain("There is none for whoever leaves early or comes too late and is turned away [reading A-WAR-17 certificates.withheld_when]");
        Lines("oldham").ShouldContain("What it depends on: not set by this partnership; here full attendance earns one [ certificates.condition]");
    }

    [Fact]
    public void Evaluation_says_who_is_asked_when_and_about_what()
    {
        Lines("warrington").ShouldContain("Impact review: about 8 weeks after the event, those who came are asked on every course (impact on own practice) [seed evaluation.steps.impact_review]");
        Lines("oldham").ShouldContain("Learning scale before: before the event, those who came must answer on every course (Likert learning scale) [reading evaluation.steps.learning_scale_before]");
        Lines("wigan").ShouldContain("Who is asked, and when: not set by this partnership [ evaluation.steps]");
        Lines("warrington").ShouldContain(l => l.StartsWith("Return on investment: when is not set by this partnership, who is asked is not set by this partnership", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void No_code_shows_and_every_sentence_names_a_place_of_the_pack(string slug)
    {
        foreach (var pack in new[] { PacksHere.Pack(slug), PacksHere.Document(slug).Read(Readings.Confirmed) })
            Words(pack).ShouldAllBe(l => !l.Text.Contains('_') && l.Path != null && pack.Facts.Under(l.Path).Count > 0);
    }

    private static IEnumerable<PolicyLine> Words(Pack pack) =>
        BookingInWords.Of(pack).Append(CertificatesInWords.Of(pack.Certificates)).Append(EvaluationInWords.Of(pack)).SelectMany(w => w.Lines);

    private static List<string> Lines(string slug) =>
        [.. Words(PacksHere.Pack(slug)).Select(l => $"{l.Text} [{(l.Basis is { } b ? Names.Code(b) : "")}{(l.Ambiguity is { } a ? $" {a}" : "")} {l.Path}]")];
}
