using GoldenThread.Programme.Bookings;

namespace GoldenThread.Tests.Programme.Scenarios;

/// <summary>Lists of delegates from other systems.</summary>
public sealed class DelegateListTests
{
    [Theory]
    [InlineData("name,e-mail\nAmina,amina@example.org\nJoe\n", "Row 3", "1 of 2 columns")]
    [InlineData("name,e-mail\nAmina,\n", "Row 2", "missing")]
    [InlineData("name,e-mail\nAmina,amina at example\n", "Row 2", "not one")]
    [InlineData("name,e-mail\nAmina,amina@example.org\nJoe,joe@example.org\nA,AMINA@EXAMPLE.ORG\n", "Row 4", "row 2")]
    [InlineData("name,e-mail\nAmina,amina@example.org\n\namina,other@example.org\n", "Row 4", "another e-mail")]
    [InlineData("first,last\nAmina,Yusuf\n", "Row 1", "one of them must be e-mail")]
    [InlineData("name,e-mail\n", "Row 2", "nobody")]
    public void A_list_that_is_wrong_names_its_row(string list, string row, string what)
    {
        var no = DelegateList.Read(list).No!;
        no.Words.ShouldStartWith(row);
        no.Words.ShouldContain(what);
    }

    [Theory]
    [InlineData("Name,Email\n\"Yusuf, Amina\",AMINA@example.org\n")]
    [InlineData("Name;Email\r\n\"Yusuf, Amina\";AMINA@example.org\r\n")]
    [InlineData("\uFEFFName\tEmail\nYusuf, Amina\tAMINA@example.org")]
    [InlineData("Name|Email\nYusuf, Amina|AMINA@example.org\n")]
    public void Any_usual_delimiter_is_guessed_and_the_case_of_an_address_does_not_count(string list) =>
        DelegateList.Read(list).OrThrow().ShouldHaveSingleItem().EmailKey.ShouldBe("amina@example.org");

    [Theory, OnBoth]
    public async Task One_unknown_address_means_that_nobody_is_booked(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var e = await given.EventAsync();
        var person = await given.PersonAsync(await given.AgencyAsync());

        (await given.BookListAsync(e, $"e-mail\n{person.Email}\nnobody@example.org\n")).No!.Words.ShouldStartWith("Row 3");

        (await given.CountsAsync(e)).ShouldBeEmpty();
    }
}
