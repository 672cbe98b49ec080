using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Surveys.Waves;

public sealed class OpenWaveTests
{
    public static TheoryData<string, string?> Askings => new()
    {
        { "plain anonymous", null },
        { "anonymous with reminders", "must_be_named" },
        { "anonymous for a certificate", "must_be_named" },
        { "anonymous paired", "must_be_named" },
        { "anonymous open link", null },
        { "named with reminders for a certificate", null },
        { "named open link", "open_link_must_be_anonymous" },
        { "closes before it opens", "closes_before_it_opens" },
        { "closed yesterday", "closes_before_it_opens" },
        { "open for two years", "open_too_long" },
        { "eleven reminders", "reminders_out_of_reason" },
        { "reminders every nought days", "reminders_out_of_reason" },
    };

    [Theory, MemberData(nameof(Askings))]
    public void What_must_know_who_answered_is_named(string name, string? code) => MayOpen.Decide(Asking(name), new(2026, 11, 24))?.Code.ShouldBe(code);

    private static OpenWave.Request Asking(string name)
    {
        var plain = new OpenWave.Request
        {
            Questionnaire = "x", Kind = WaveKind.Named, About = new() { Kind = "event", Id = Guid.NewGuid(), Label = "x" }, OpensOn = new(2026, 11, 24), ClosesOn = new(2026, 12, 24),
        };
        var anonymous = plain with { Kind = WaveKind.Anonymous };
        return name switch
        {
            "plain anonymous" => anonymous,
            "anonymous with reminders" => anonymous with { RemindAtMost = 1 },
            "anonymous for a certificate" => anonymous with { GatesCertificate = true },
            "anonymous paired" => anonymous with { PairedWithId = Guid.NewGuid() },
            "anonymous open link" => anonymous with { OpenLink = true },
            "named with reminders for a certificate" => plain with { RemindAtMost = 3, GatesCertificate = true },
            "named open link" => plain with { OpenLink = true },
            "closes before it opens" => plain with { ClosesOn = new(2026, 11, 23) },
            "closed yesterday" => plain with { OpensOn = new(2026, 11, 1), ClosesOn = new(2026, 11, 23) },
            "open for two years" => plain with { ClosesOn = new(2028, 11, 24) },
            "eleven reminders" => plain with { RemindAtMost = 11 },
            _ => plain with { RemindEveryDays = 0 },
        };
    }

    /// <summary>The schema refuses it too, whatever code may come.</summary>
    [Theory, OnBoth]
    public async Task The_database_refuses_an_anonymous_wave_that_is_chased_gating_or_paired(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var named = await given.WaveAsync();
        var broken = new Dictionary<string, Func<Wave>>
        {
            ["chased"] = () => Raw(named, WaveKind.Anonymous, remind: 1),
            ["gating"] = () => Raw(named, WaveKind.Anonymous, gates: true),
            ["paired"] = () => Raw(named, WaveKind.Anonymous, paired: named.Id),
            ["named with an open link"] = () => Raw(named, WaveKind.Named, openLink: "hash"),
        };
        foreach (var (what, make) in broken)
            await Should.ThrowAsync<DbUpdateException>(() => given.AddAsync(make()), what);
        await given.AddAsync(Raw(named, WaveKind.Named, remind: 1, gates: true, paired: named.Id));

        var anonymous = await given.AddAsync(Raw(named, WaveKind.Anonymous));
        await Should.ThrowAsync<DbUpdateException>(() => given.AddAsync(Raw(named, WaveKind.Named, paired: anonymous.Id)), "named paired with anonymous");
    }

    [Theory, OnBoth]
    public async Task The_database_refuses_named_answers_in_an_anonymous_wave_and_the_other_way_round(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (named, anonymous) = (await given.WaveAsync(), await given.WaveAsync(WaveKind.Anonymous));
        await given.InvitedAsync(anonymous, await given.PersonAsync());
        var invitation = await given.ReadAsync(db => db.Invitations.Select(i => i.Id).SingleAsync());

        await Should.ThrowAsync<DbUpdateException>(() => given.AddAsync(
            new Response { PartnershipId = given.PartnershipId, Id = Guid.NewGuid(), WaveId = anonymous.Id, InvitationId = invitation, SavedAt = given.Now }));
        await Should.ThrowAsync<DbUpdateException>(() => given.AddAsync(new AnonymousResponse { PartnershipId = given.PartnershipId, Id = Guid.NewGuid(), WaveId = named.Id }));
    }

    [Theory, OnBoth]
    public async Task The_kind_of_a_wave_never_changes(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var wave = await given.WaveAsync();
        await given.RespondAsync((await given.InvitedAsync(wave, await given.PersonAsync()))[0], ("confidence", "4"));
        await using var db = given.Open();
        await using var work = await db.WriteAsync(given.Context());

        await Should.ThrowAsync<Exception>(() => db.Waves.Where(w => w.Id == wave.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Kind, WaveKind.Anonymous)));
    }

    [Theory, OnBoth]
    public async Task A_questionnaire_without_a_published_version_cannot_be_asked(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using (var db = given.Open()) (await new DraftQuestionnaire(db).DoAsync(new(null, "draft_only", Given.ShortForm), given.Context())).OrThrow();

        (await given.OpenWaveAsync(questionnaire: "draft_only")).No!.Code.ShouldBe("not_published");
    }

    private static Wave Raw(Wave like, WaveKind kind, int remind = 0, bool gates = false, Guid? paired = null, string? openLink = null) => new()
    {
        PartnershipId = like.PartnershipId, Id = Guid.CreateVersion7(), VersionId = like.VersionId, Title = "x", Kind = kind, About = like.About with { }, OpensOn = like.OpensOn, ClosesOn = like.ClosesOn,
        RemindAtMost = remind, GatesCertificate = gates, PairedWithId = paired, OpenLinkHash = openLink,
    };
}
