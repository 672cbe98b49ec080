using GoldenThread.Partnerships.Packs;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Waves;

[Requirement("R-063"), Requirement("R-178")]
public sealed class InviteByAddressTests
{
    [Theory, OnBoth]
    public async Task Who_is_known_is_asked_as_that_person_and_everybody_once(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, trust) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (amina, ben, cleo) = (await given.PersonAsync(school), await given.PersonAsync(school), await given.PersonAsync(trust));
        var wave = await given.WaveAsync();
        await using var db = given.Open();

        var request = new InviteByAddress.Request(wave.Id, Respondent.Workforce, ["", $" {cleo.Email.ToUpperInvariant()} ", "Rosa Diaz, rosa@example.org", "ROSA@example.org", amina.Email], [school.Id]);
        var invited = (await new InviteByAddress(db, given.Inviting(db)).DoAsync(request, given.Context())).OrThrow();

        invited.Now.ShouldBe(4);
        var all = await given.ReadAsync(d => d.Invitations.ToListAsync());
        all.Select(i => i.PersonId).OfType<Guid>().ShouldBe([amina.Id, ben.Id, cleo.Id], ignoreOrder: true);
        all.Single(i => i.PersonId is null).Name.ShouldBe("Rosa Diaz");
        all.Single(i => i.PersonId == cleo.Id).AgencyId.ShouldBe(trust.Id);
    }

    [Theory, OnBoth]
    public async Task One_line_that_is_no_address_sends_nothing_to_anybody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        await using var db = given.Open();

        var no = (await new InviteByAddress(db, given.Inviting(db)).DoAsync(new(wave.Id, Respondent.Workforce, ["rosa@example.org", "not an address"], []), given.Context())).No!;

        no.Code.ShouldBe("not_an_address");
        no.Words.ShouldContain("not an address");
        (await given.ReadAsync(async d => (await d.Invitations.CountAsync(), await d.MailMessages.CountAsync()))).ShouldBe((0, 0));
    }
}
