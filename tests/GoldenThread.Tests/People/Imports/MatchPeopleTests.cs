using GoldenThread.People;

namespace GoldenThread.Tests.People.Imports;

/// <summary>The cases of docs/rules/matching-people.md.</summary>
public sealed class MatchPeopleTests
{
    private static readonly KnownPerson _samantha = Known("Samantha", "O'Neill"), _ben = Known("Ben", "Lowe");

    [Theory]
    [InlineData("Samantha", "O'Neill", MatchKind.Same, null)]
    [InlineData("SAMANTHA", "ONEILL", MatchKind.Same, null)]
    [InlineData("Samantha", "Carter-O’Neill", MatchKind.Same, null)] // the last name changed
    [InlineData("Sam", "O'Neill", MatchKind.Same, null)]
    [InlineData("O'Neill", "Samantha", MatchKind.Same, null)] // swapped
    [InlineData("Samanhta", "O'Neil", MatchKind.Conflict, "address_of_another")] // three slips are too many
    [InlineData("Ben", "Lowe", MatchKind.Conflict, "address_of_another")]
    public void The_address_decides_where_the_name_can_be_the_same_persons(string first, string last, MatchKind kind, string? code)
    {
        var match = MatchPeople.Decide(Named(first, last), byEmail: _samantha, byNumber: null, []);

        (match.Kind, match.Code).ShouldBe((kind, code));
        if (kind == MatchKind.Same) match.PersonId.ShouldBe(_samantha.Id);
    }

    [Fact]
    public void The_staff_number_finds_who_has_a_new_address_and_never_a_successor()
    {
        MatchPeople.Decide(Named("Ben", "Lowe-Hart"), null, _ben, []).PersonId.ShouldBe(_ben.Id);
        MatchPeople.Decide(Named("Zara", "Khan"), null, _ben, []).Code.ShouldBe("number_of_another");
        MatchPeople.Decide(Named("Ben", "Lowe"), _ben, _samantha, []).Code.ShouldBe("address_and_number_differ");
    }

    [Fact]
    public void A_name_alone_never_decides()
    {
        MatchPeople.Decide(Named("Ben", "Lowe"), null, null, [_ben]).Kind.ShouldBe(MatchKind.Unsure);
        MatchPeople.Decide(Named("Ben", "Lowe"), null, null, []).Kind.ShouldBe(MatchKind.New);
    }

    [Theory]
    [InlineData("Amina", "Yusuf", "Amina", "Yussuf", true)]
    [InlineData("José", "García", "Jose", "Garcia", true)]
    [InlineData("Catherine", "Whitfield", "Katherine", "Whitfeld", true)]
    [InlineData("Jon", "Lee", "Joan", "Leigh", false)]
    [InlineData("Sam", "Hart", "Samuel", "Hart", true)]
    [InlineData("S", "Hart", "Samuel", "Hart", false)]
    public void Alike_is_what_one_would_mistake(string first, string last, string otherFirst, string otherLast, bool alike)
    {
        MatchPeople.IsAlike(Named(first, last), Named(otherFirst, otherLast)).ShouldBe(alike);
        MatchPeople.IsAlike(Named(otherFirst, otherLast), Named(first, last)).ShouldBe(alike);
    }

    [Theory]
    [InlineData("info@school.example", true)]
    [InlineData("Head.Teacher@school.example", true)]
    [InlineData("ben.lowe@school.example", false)]
    [InlineData("info.khan@school.example", false)]
    public void An_offices_mailbox_is_nobodys(string email, bool shared) => SharedMailbox.Is(email).ShouldBe(shared);

    private static NamedPerson Named(string first, string last) => new(SpokenName.Fold(first), SpokenName.Fold(last));

    private static KnownPerson Known(string first, string last) => new(Guid.NewGuid(), SpokenName.Fold(first), SpokenName.Fold(last));
}
