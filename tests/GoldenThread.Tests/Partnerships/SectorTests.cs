using GoldenThread.Foundation;
using GoldenThread.Framework;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Simulation;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Partnerships;

/// <summary>What a sector's own guidance asks counts once it is switched on, in the edition it was switched on with; what was not found in the guidance says so wherever it is shown.</summary>
[Requirement("R-027"), Requirement("R-047")]
public sealed class SectorTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Theory, OnBoth]
    public async Task Switched_on_it_is_asked_of_its_sector_and_switched_off_no_more(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var teacher = await given.StaffAsync(await given.AgencyAsync("Brook School"), "1");
        await given.StaffAsync(await given.AgencyAsync("The Clinic", sector: Sector.Health), "1");

        (await SwitchAsync(given, "schools", on: true)).OrThrow();

        (await AskedAsync(given, "schools_yearly_update")).ShouldBe([teacher.Id]);
        (await given.DoAsync(db => new ListSectors(db, new(db), PacksHere.Library).DoAsync(given.Context()))).Single(s => s.Code == "schools").On!.Overlay.Edition.ShouldBe("2025");
        (await SwitchAsync(given, "schools", on: true)).No().ShouldBe("sector_is_on");
        (await SwitchAsync(given, "schools", on: false)).OrThrow();
        (await AskedAsync(given, "schools_yearly_update")).ShouldBeEmpty();
        (await SwitchAsync(given, "schools", on: false)).No().ShouldBe("sector_is_off");
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did.StartsWith("sector guidance switched")))).ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task What_is_not_verified_is_never_shown_as_fact(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        var person = await given.StaffAsync(await given.AgencyAsync(), "1", role: "prevent_lead");
        (await SwitchAsync(given, "prevent", on: true)).OrThrow();

        var record = (await given.ReadAsync(db => new StandingsOf(db).PersonAsync(person.Id, _today, given.Context())))!;

        record.Posts[0].Rows.Single(r => r.Asked.Code == "prevent_lead").Asked.Name.ShouldBe("Prevent lead (not verified)");
        record.Posts[0].Rows.Single(r => r.Asked.Code == "level_1").Asked.Name.ShouldBe("Foundation");
    }

    [Theory, OnBoth]
    public async Task In_a_draft_it_says_first_what_it_would_change(Database kind)
    {
        await using var given = await WarringtonAsync(kind);
        await given.StaffAsync(await given.AgencyAsync(), "1", "schools_yearly_update 2024-01-01");
        var officer = await given.PersonAsync();
        var draft = (await given.DoAsync(db => new DraftPolicy(db, new(db)).DoAsync(new("With schools"), given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => new TrySector(db, PacksHere.Library).DoAsync(new(draft.Id, "moon"), given.Context(officer)))).No().ShouldBe("no_such_sector");

        (await given.DoAsync(db => new TrySector(db, PacksHere.Library).DoAsync(new(draft.Id, "schools"), given.Context(officer)))).OrThrow();

        var found = (await given.DoAsync(db => new WhatWouldChange(db, new(db)).DoAsync(new(draft.Id), given.Context())))!;
        found.Of(Effect.BecomesOverdue).ShouldBe(1);
        found.Lines.Select(l => l.Code).ShouldContain("schools_yearly_update");
        (await given.DoAsync(db => new TrySector(db, PacksHere.Library).DoAsync(new(draft.Id, "schools"), given.Context(officer)))).OrThrow();
        (await given.DoAsync(db => new WhatWouldChange(db, new(db)).DoAsync(new(draft.Id), given.Context())))!.Lines.ShouldBeEmpty();
    }

    [Theory]
    [OnBoth("schools", "2026-11-23", "Board", "policy_looks_back")]
    [OnBoth("schools", null, "Board", "not_filled_in")]
    [OnBoth("schools", "2026-11-24", " ", "not_filled_in")]
    [OnBoth("moon", "2026-11-24", "Board", "not_there")]
    public async Task A_switch_needs_a_day_a_decision_and_guidance_that_is_there(Database kind, string code, string? from, string why, string expected)
    {
        await using var given = await WarringtonAsync(kind);

        (await SwitchAsync(given, code, on: true, why, from is null ? null : Framework.Rules.Day(from))).No().ShouldBe(expected);

        (await given.ReadAsync(db => db.PackVersions.CountAsync())).ShouldBe(1);
    }

    private static async Task<Given> WarringtonAsync(Database kind)
    {
        var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        return given;
    }

    private static Task<Result<PackVersion>> SwitchAsync(Given given, string code, bool on) => SwitchAsync(given, code, on, "Board, 20 November", _today);

    private static Task<Result<PackVersion>> SwitchAsync(Given given, string code, bool on, string why, DateOnly? from) =>
        given.DoAsync(db =>
        {
            given.Now = given.Now.AddMinutes(1);
            return new SwitchSector(db, new(db), new(db), PacksHere.Library).DoAsync(new(code, on, why, from), given.Context());
        });

    private static Task<List<Guid>> AskedAsync(Given given, string requirement) => given.ReadAsync(db => db.DueDates.Where(d => d.Requirement == requirement).Select(d => d.PersonId).ToListAsync());
}
