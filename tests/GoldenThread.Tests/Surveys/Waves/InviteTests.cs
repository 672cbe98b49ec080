using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;
using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Waves;

[Requirement("R-155")]
public sealed class InviteTests
{
    [Theory, OnBoth]
    public async Task Each_is_asked_by_a_link_of_their_own_and_nobody_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var agency = await given.AgencyAsync();
        var (amina, ben) = (await given.PersonAsync(agency), await given.PersonAsync());
        var wave = await given.WaveAsync();

        var links = await given.InvitedAsync(wave, amina, ben);
        await using var db = given.Open();
        var again = (await given.Inviting(db).DoAsync(new(wave.Id, [Of(amina.Id), Of(amina.Id), Of((await given.PersonAsync()).Id)]), given.Context())).OrThrow();

        again.ShouldBe(new(1, 2));
        links.Distinct().Count().ShouldBe(2);
        var mails = await given.ReadAsync(d => d.MailMessages.ToListAsync());
        mails.Count.ShouldBe(3);
        mails.Single(m => m.To == amina.Email).Text.ShouldContain($"https://learning.example.org/calderbrook/forms/{links[0]}");
        mails.ShouldAllBe(m => m.Subject == "After the course" && m.Text.Contains("named"));
        (await given.ReadAsync(d => d.Invitations.Where(i => i.PersonId == amina.Id).Select(i => i.AgencyId).SingleAsync())).ShouldBe(agency.Id);
    }

    [Theory, OnBoth]
    public async Task Somebody_without_an_account_is_asked_by_address_about_somebody(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var person = await given.PersonAsync();
        var wave = await given.WaveAsync();
        await using var db = given.Open();

        (await given.Inviting(db).DoAsync(new(wave.Id, [new() { As = Respondent.Manager, Name = "Rosa Diaz", Email = " rosa@example.org ", AboutPersonId = person.Id }]), given.Context())).OrThrow();

        var invitation = await given.ReadAsync(d => d.Invitations.SingleAsync());
        (invitation.Email, invitation.Name, invitation.PersonId, invitation.AboutPersonId).ShouldBe(("rosa@example.org", "Rosa Diaz", null, person.Id));
        var seen = (await given.FormAsync(given.SurveyKeys.LinkFor(invitation.Id)))!;
        (seen.For, seen.About).ShouldBe(("Rosa Diaz", person.Name));
        var mail = await given.ReadAsync(d => d.MailMessages.SingleAsync());
        (mail.Text + mail.Subject).ShouldNotContain(person.LastName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b@c")]
    [InlineData("Rosa <rosa@example.org>")]
    [InlineData("rosa@example.org\nBcc: all@example.org")]
    public async Task What_is_no_address_is_refused(string email)
    {
        await using var given = await Given.PartnershipAsync(Database.Sqlite);
        var wave = await given.WaveAsync();
        await using var db = given.Open();

        (await given.Inviting(db).DoAsync(new(wave.Id, [new() { As = Respondent.Manager, Email = email }]), given.Context())).No!.Code.ShouldBe("not_an_address");
    }

    [Theory, OnBoth]
    public async Task A_wave_to_nobody_of_strangers_or_closed_is_refused(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var elsewhere = await Given.PartnershipAsync(given.Test, "elsewhere");
        var wave = await given.WaveAsync();
        var stranger = await elsewhere.PersonAsync();
        await using var db = given.Open();

        (await given.Inviting(db).DoAsync(new(wave.Id, []), given.Context())).No!.Code.ShouldBe("nobody_to_invite");
        (await given.Inviting(db).DoAsync(new(wave.Id, [Of(stranger.Id)]), given.Context())).No!.Code.ShouldBe("not_there");
        (await elsewhere.Inviting(db).DoAsync(new(wave.Id, [Of(stranger.Id)]), elsewhere.Context())).No!.Code.ShouldBe("not_there");
        (await given.CloseWaveAsync(wave)).OrThrow();
        (await given.Inviting(db).DoAsync(new(wave.Id, [Of((await given.PersonAsync()).Id)]), given.Context())).No!.Code.ShouldBe("closed");
    }

    [Theory, OnBoth]
    public async Task The_message_leaves_on_the_day_the_form_opens(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync(with: r => r with { OpensOn = new(2027, 4, 6), ClosesOn = new(2027, 5, 6) });

        await given.InvitedAsync(wave, await given.PersonAsync());

        (await given.ReadAsync(d => d.MailMessages.Select(m => m.NotBefore).SingleAsync())).ShouldBe(new(2027, 4, 6, 7, 0, 0)); // eight in London, in summer
    }

    private static Invite.Who Of(Guid personId) => new() { As = Respondent.Participant, PersonId = personId };
}
