using GoldenThread.Assurance;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Needs;
using GoldenThread.Partnerships;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Programme;
using GoldenThread.Programme.Bookings;
using GoldenThread.Reviews;
using GoldenThread.Tests.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Samples;

/// <summary>One load, looked at from all sides.</summary>
public sealed class SampleWorldTests(SampleWorldTests.Loaded loaded) : IClassFixture<SampleWorldTests.Loaded>
{
    private static readonly DateOnly _today = London.DateOf(Sample.Now);

    public sealed class Loaded : IAsyncLifetime
    {
        internal Sample Sample { get; private set; } = null!;

        internal List<Partnership> Partnerships { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Sample = await Sample.LoadAsync(Database.Sqlite);
            Partnerships = await Sample.PartnershipsAsync();
        }

        public ValueTask DisposeAsync() => Sample.DisposeAsync();
    }

    [Fact]
    public Task Every_role_has_somebody_who_can_sign_in() => InEachAsync(async db =>
    {
        var people = await db.People.Where(p => p.AccountId != null).Select(p => p.Id).ToListAsync();
        var held = (await db.GrantsOn(_today).ToListAsync()).Where(g => people.Contains(g.PersonId)).ToList();
        Enum.GetValues<Role>().Except(held.Select(g => g.Role)).ShouldBe([Role.Practitioner]);

        // Practitioners are those who hold a post and no role.
        var posts = await db.PostsOn(_today).Select(p => p.PersonId).Distinct().ToListAsync();
        posts.Intersect(people).Except(held.Select(g => g.PersonId)).Count().ShouldBeGreaterThan(50);
        (await db.Accounts.CountAsync(a => a.PasswordHash != null)).ShouldBe(0);
    });

    [Fact, Requirement("R-276")]
    public Task Every_right_is_given_for_what_its_role_can_be_given_for() => InEachAsync(async db =>
        (await db.Grants.ToListAsync()).ShouldAllBe(g => GrantScopes.Fits(g.Role, g.Scope, g.ScopeId)));

    [Fact]
    public Task Every_account_has_an_address_of_its_own_at_an_example_domain() => InEachAsync(async db =>
    {
        var people = await db.People.ToListAsync();
        people.ShouldAllBe(p => p.Email.EndsWith(".example") && p.EmailKey == Account.KeyOf(p.Email));
        people.ShouldAllBe(p => p.Email.All(char.IsAscii));
    });

    [Fact, Requirement("R-003")]
    public Task There_are_exactly_three_statutory_partners() => InEachAsync(async db =>
        StatutoryPartners.On(_today, await db.Agencies.ToListAsync()).Count.ShouldBe(3));

    [Fact, Requirement("R-007")]
    public Task Every_sector_and_legal_kind_has_an_organisation_and_some_contribute() => InEachAsync(async db =>
    {
        var agencies = await db.Agencies.ToListAsync();
        Enum.GetValues<Sector>().Except(agencies.Select(a => a.Sector)).ShouldBeEmpty();
        Enum.GetValues<LegalKind>().Except(agencies.Select(a => a.LegalKind)).ShouldBeEmpty();
        agencies.ShouldAllBe(a => a.BasedInArea || a.ServesArea);
        agencies.Count(a => a.ClosedOn is not null).ShouldBeGreaterThan(0);
        var year = FundingYear.Of(_today);
        (await db.FundingContributions.CountAsync(c => c.YearFrom == year)).ShouldBeInRange(8, agencies.Count - 5);
    });

    [Fact]
    public async Task No_real_organisation_or_place_is_named()
    {
        var packs = PacksHere.Library.Slugs.Select(PacksHere.Pack).ToList();
        string[] real = [.. packs.Select(p => p.Identity.Area.Split(' ')[0]), .. packs.SelectMany(p => p.Partners.RelevantAgenciesNamed.Or([])).Where(n => n.Any(char.IsUpper))];
        await InEachAsync(async db =>
        {
            foreach (var agency in await db.Agencies.ToListAsync()) real.ShouldNotContain(r => agency.Name.Contains(r, StringComparison.OrdinalIgnoreCase), agency.Name);
            foreach (var place in await db.Sessions.Where(s => s.Place != null).Select(s => s.Place!).ToListAsync()) real.ShouldNotContain(r => place.Contains(r, StringComparison.OrdinalIgnoreCase), place);
        });
    }

    [Fact, Requirement("R-008")]
    public async Task Every_group_of_the_pack_is_there_with_one_chair_and_members() => await InEachAsync(async (partnership, db) =>
    {
        var groups = await db.Groups.ToListAsync();
        groups.Select(g => g.Code).ShouldBe(PacksHere.Pack(partnership.Slug).Groups.Select(g => g.Code), ignoreOrder: true);
        var members = (await db.GroupMembers.ToListAsync()).ToLookup(m => m.GroupId);
        foreach (var group in groups)
        {
            members[group.Id].Count().ShouldBeGreaterThan(3, group.Name);
            members[group.Id].Count(m => m.IsChair).ShouldBe(1, group.Name);
        }
    });

    [Fact]
    public Task People_have_the_posts_that_screens_must_bear() => InEachAsync(async db =>
    {
        var (people, posts) = (await db.People.ToListAsync(), await db.Posts.ToListAsync());
        var of = posts.ToLookup(p => p.PersonId);
        people.Count(p => of[p.Id].Count(x => x.HeldOn(_today)) > 1).ShouldBeGreaterThan(2, "two posts at once");
        people.Count(p => of[p.Id].Any(x => x.Until < _today) && of[p.Id].Any(x => x.HeldOn(_today))).ShouldBeGreaterThan(5, "movers");
        people.Count(p => of[p.Id].Any() && of[p.Id].All(x => x.Until < _today)).ShouldBeGreaterThan(5, "leavers");
        posts.Count(p => p.From > _today).ShouldBeGreaterThan(0, "starters");
        posts.Count(p => p.LineManagerId != null).ShouldBeGreaterThan(300, "managed");
        people.Count(p => p.Protected).ShouldBeGreaterThan(0, "protected");
        people.ShouldContain(p => p.LastName.Contains('\''));
        people.ShouldContain(p => p.LastName.Length > 30);
        people.ShouldContain(p => p.FirstName.Any(c => !char.IsAscii(c)));
        posts.ShouldAllBe(p => p.Until == null || p.Until >= p.From);
    });

    [Fact]
    public Task Staff_groups_and_levels_are_the_packs_own() => InEachAsync(async (partnership, db) =>
    {
        var pack = PacksHere.Pack(partnership.Slug);
        string[] groups = [.. pack.StaffingGroups.Or([]).Select(g => g.Code)];
        string[] levels = [.. pack.Levels.Select(l => l.Code), .. pack.TargetGroups.Items.Or([]).Select(t => t.Code)];
        var posts = await db.Posts.ToListAsync();
        posts.Select(p => p.StaffGroup).OfType<string>().Distinct().ShouldBe(groups, ignoreOrder: true);
        posts.Select(p => p.Level).OfType<string>().Distinct().ShouldBeSubsetOf(levels);
        foreach (var course in await db.Courses.ToListAsync())
        {
            if (course.Level is { } level) levels.ShouldContain(level);
            if (course.Format is { } format) pack.CourseFormats.Select(f => f.Code).ShouldContain(format);
            course.AudienceGroups.ShouldBeSubsetOf(groups.Concat(levels));
        }
    });

    [Fact, Requirement("R-097")]
    public Task Events_hold_each_case_that_a_screen_must_show() => InEachAsync(async db =>
    {
        var events = await db.Events.Where(e => e.FirstDay > _today).ToListAsync();
        var bookings = (await db.Bookings.ToListAsync()).ToLookup(b => b.EventId);
        Func<Event, BookingState, int> In = (e, state) => bookings[e.Id].Count(b => b.State == state);

        events.Count(e => e.State == EventState.Published && In(e, BookingState.Waiting) > 2).ShouldBeGreaterThan(1, "full with a waiting list");
        events.Count(e => e.WaitingRoom == 0 && In(e, BookingState.Confirmed) + In(e, BookingState.Held) == e.Capacity).ShouldBe(1, "full without one");
        events.ShouldContain(e => e.Capacity == null && In(e, BookingState.Confirmed) > 20, "unlimited");
        events.ShouldContain(e => e.State == EventState.Published && In(e, BookingState.Confirmed) < 4, "nearly empty");
        events.ShouldContain(e => e.FirstDay == _today.AddDays(1) && e.State == EventState.Published, "tomorrow");
        events.ShouldContain(e => e.State == EventState.Cancelled);
        events.ShouldContain(e => e.State == EventState.Draft);
        events.ShouldContain(e => e.FirstDay != e.LastDay, "several days");
        events.ShouldContain(e => e.BookingOpensOn > _today);
        events.ShouldContain(e => e.BookingClosesOn < _today && e.State == EventState.Published);
        Enum.GetValues<EventLength>().Except(await db.Events.Select(e => e.Length).Distinct().ToListAsync()).ShouldBeEmpty();
        (await db.Sessions.CountAsync(s => s.Link != null)).ShouldBeGreaterThan(10);
        (await db.Sessions.CountAsync(s => (s.Link == null) == (s.Place == null))).ShouldBe(0, "a place or a link, never both or none");
    });

    [Fact]
    public async Task Every_state_of_every_record_occurs()
    {
        await EachAsync(db => db.Bookings.Select(b => b.State));
        await EachAsync(db => db.RegisterMarks.Select(m => m.Mark));
        await EachAsync(db => db.Events.Select(e => e.State));
        await EachAsync(db => db.Needs.Select(n => n.Status));
        await EachAsync(db => db.NeedResponses.Select(r => r.Method));
        await EachAsync(db => db.Findings.Select(f => f.Kind));
        await EachAsync(db => db.Pledges.Where(p => p.Outcome != null).Select(p => p.Outcome!.Value));
        await EachAsync(db => db.EmbeddingEvidence.Select(e => e.Kind));
        await EachAsync(db => db.EmbeddingEvidence.Where(e => e.Judgement != null).Select(e => e.Judgement!.Value));

        async Task EachAsync<T>(Func<Db, IQueryable<T>> values)
            where T : struct, Enum
        {
            var seen = new HashSet<T>();
            await InEachAsync(async db => seen.UnionWith(await values(db).Distinct().ToListAsync()));
            Enum.GetValues<T>().Except(seen).ShouldBeEmpty(typeof(T).Name);
        }
    }

    [Fact]
    public Task Some_threads_break_off_where_the_screens_must_show_it() => InEachAsync(async db =>
    {
        var findings = await db.Findings.ToListAsync();
        var needs = await db.Needs.ToListAsync();
        var answered = await db.NeedResponses.Select(r => r.NeedId).Distinct().ToListAsync();
        findings.ShouldContain(f => f.NoNeedWhy == null && needs.All(n => n.Origin.Id != f.Id), "no need");
        findings.ShouldContain(f => f.NoNeedWhy != null);
        needs.ShouldContain(n => !answered.Contains(n.Id), "a need without a response");
        needs.ShouldAllBe(n => n.Status < NeedStatus.ResponsePlanned || answered.Contains(n.Id));
        needs.ShouldAllBe(n => (n.Status == NeedStatus.Closed) == (n.ClosingEvidence != null && n.ClosedAt != null));
        needs.ShouldAllBe(n => n.Status == NeedStatus.Proposed || n.Source != null);
        var courses = await db.Courses.Select(c => c.Id).ToListAsync();
        (await db.NeedResponses.Where(r => r.AnswerKind == "course").ToListAsync()).ShouldAllBe(r => courses.Contains(r.AnswerId!.Value));
    });

    [Fact]
    public Task Nothing_lies_in_the_future_that_has_been_recorded() => InEachAsync(async db =>
    {
        (await db.BookingChanges.CountAsync(c => c.At > Sample.Now)).ShouldBe(0);
        (await db.TrailEntries.CountAsync(t => t.At > Sample.Now)).ShouldBe(0);
        (await db.Achievements.CountAsync(a => a.On > _today || a.RecordedAt > Sample.Now)).ShouldBe(0);
        (await db.RegisterMarks.CountAsync(m => m.MarkedAt > Sample.Now)).ShouldBe(0);
        (await db.Responses.CountAsync(r => r.SentAt > Sample.Now || r.ReviewedAt > Sample.Now)).ShouldBe(0);
        (await db.Invitations.CountAsync(i => i.InvitedOn > _today || i.LastRemindedOn > _today)).ShouldBe(0);
        (await db.Findings.CountAsync(f => f.PublishedOn > _today || f.RecordedAt > Sample.Now)).ShouldBe(0);
        (await db.Needs.CountAsync(n => n.RaisedAt > Sample.Now || n.ClosedAt > Sample.Now || n.ClosingEvidenceOn > _today)).ShouldBe(0);
    });

    [Fact, Requirement("R-097")]
    public Task Bookings_keep_every_promise() => InEachAsync(async db =>
    {
        var changes = (await db.BookingChanges.ToListAsync()).ToLookup(c => c.BookingId);
        var noted = (await db.TrailEntries.Where(t => t.AboutKind == "booking").Select(t => t.AboutId).ToListAsync()).CountBy(id => id).ToDictionary();
        foreach (var e in await db.Events.ToListAsync())
        {
            var bookings = await db.Bookings.Where(b => b.EventId == e.Id).ToListAsync();
            var taken = bookings.Count(b => b.State == BookingState.Confirmed || (b.State == BookingState.Held && !b.HasLapsed(Sample.Now)));
            if (e.Capacity is { } places) taken.ShouldBeLessThanOrEqualTo(places, e.Title);
            if (e.WaitingRoom is { } room) bookings.Count(b => b.State == BookingState.Waiting).ShouldBeLessThanOrEqualTo(room);
            bookings.Where(b => b.IsLive).GroupBy(b => b.PersonId).ShouldAllBe(g => g.Count() == 1);
            if (e.State == EventState.Cancelled) bookings.ShouldNotContain(b => b.IsLive);

            // Nobody waits while a place is free, as long as places are still given away.
            if (e.State == EventState.Published && BookingWindow.Decide(BookingWindow.Dates.Of(e), London.WallClock(Sample.Now)) is null && bookings.Exists(b => b.State == BookingState.Waiting))
                taken.ShouldBe(e.Capacity ?? int.MaxValue, e.Title);
            foreach (var booking in bookings)
            {
                Fold.Of(changes[booking.Id]).ShouldBe((booking.State, null));
                booking.Steps.ShouldBe(changes[booking.Id].Count());
                noted[booking.Id].ShouldBe(booking.Steps, "one trail entry for each step");
                if (booking.State == BookingState.Substituted) bookings.ShouldContain(b => b.InsteadOfId == booking.Id);
            }
        }
    });

    [Fact, Requirement("R-146")]
    public Task Attendance_is_what_the_marks_come_to() => InEachAsync(async db =>
    {
        var marks = (await db.RegisterMarks.ToListAsync()).ToLookup(m => (m.SessionId, m.PersonId));
        var attendances = await db.Attendances.ToDictionaryAsync(a => (a.SessionId, a.PersonId));
        attendances.Values.ShouldContain(a => a.Mark == null, "two marks that contradict each other");
        foreach (var of in marks)
        {
            var standing = Register.Standing(of);
            if (standing.Count == 0) attendances.ShouldNotContainKey(of.Key);
            else attendances[of.Key].Mark.ShouldBe(Register.Settled(of)?.Mark);
        }

        attendances.Keys.ShouldBeSubsetOf(marks.Select(m => m.Key));
    });

    [Fact, Requirement("R-077")]
    public Task Threads_hold_break_and_are_whole() => InEachAsync(async db =>
    {
        var threads = await new GatherThreads(db).OfAsync(db.Findings, _today, new());
        var gaps = threads.SelectMany(t => t.Hops).Select(h => h.Gap?.Code).OfType<GapCode>().ToHashSet();
        Enum.GetValues<GapCode>().Except(gaps).ShouldBeEmpty();
        threads.ShouldContain(t => t.Hops.All(h => h.Gap == null) && t.Hops.Count > 1, "a whole one");
    });

    [Fact, Requirement("R-077")]
    public Task Every_hop_is_seen_in_every_state_it_can_have() => InEachAsync(async db =>
    {
        var threads = await new GatherThreads(db).OfAsync(db.Findings, _today, new());
        var seen = threads.SelectMany(t => t.Hops).Select(h => (h.Kind, h.State)).ToHashSet();

        foreach (var kind in Enum.GetValues<HopKind>()) seen.ShouldContain((kind, HopState.Holds), $"{kind} holds somewhere");
        foreach (var kind in Enum.GetValues<HopKind>().Except([HopKind.Learning])) seen.ShouldContain((kind, HopState.Gap), $"{kind} breaks somewhere");
        threads.Sum(t => t.Facts.Learning.Unpaired).ShouldBeGreaterThan(3, "some answered only once");
        threads.Count(t => t.Facts.Learning.Paired >= 5).ShouldBeGreaterThan(2, "enough to show a change");
        threads.Count(t => t.Facts.Practice.Returned >= 5).ShouldBeGreaterThan(2);
    });

    [Fact, Requirement("R-157")]
    public Task The_change_from_before_to_after_can_be_shown() => InEachAsync(async (partnership, db) =>
    {
        var context = new OperationContext { PartnershipId = partnership.Id, Now = Sample.Now, Channel = Channel.Page };
        var waves = await db.Waves.Where(w => w.PairedWithId != null).Select(w => w.Id).ToListAsync();
        waves.Count.ShouldBeGreaterThan(3);
        var shown = 0;
        foreach (var wave in waves)
        {
            var changes = (await new GoldenThread.Surveys.PairedResults(db).OfAsync(wave, context)).OrThrow();
            shown += changes.Count(c => c.AgencyId is null && c.Answer.Figures is { MeanChange: > 0 });
        }

        shown.ShouldBeGreaterThan(10);
    });

    [Fact, Requirement("R-155")]
    public async Task Nobody_is_left_unasked_when_the_jobs_first_run()
    {
        foreach (var partnership in loaded.Partnerships)
        {
            var context = new OperationContext { PartnershipId = partnership.Id, Now = Sample.Now, Channel = Channel.Job };
            await using var db = loaded.Sample.Open();
            await using var work = await db.WriteAsync(context);
            var keys = new GoldenThread.Surveys.SurveyKeys(Directory.CreateTempSubdirectory("goldenthread-sample-keys-").FullName);
            var letters = new GoldenThread.Surveys.SurveyLetters(db, keys, new(new("https://learning.example.org/")));
            var asked = await new GoldenThread.Evaluation.AskAfterEvents(db, new PackInForce(db), new(db, new(db), new(db, letters, keys), new(db, new(db), new(db)))).DoAsync(context);
            asked.ShouldBe(0, partnership.Slug);
        }
    }

    [Fact, Requirement("R-161")]
    public Task Pledges_were_made_kept_in_part_and_not_and_some_wait() => InEachAsync(async db =>
    {
        var pledges = await db.Pledges.ToListAsync();
        pledges.Count(p => p.Outcome == GoldenThread.Evaluation.PledgeOutcome.Done).ShouldBeGreaterThan(5);
        pledges.ShouldContain(p => p.Outcome == null && p.By <= _today && p.Reminders > 0, "chased");
        pledges.ShouldAllBe(p => p.ReturnedAt == null || p.ReturnedAt <= Sample.Now);
        var selected = await db.Courses.Where(c => c.EvaluationSteps.Contains("pledge")).Select(c => c.Id).ToListAsync();
        var events = await db.Events.Where(e => selected.Contains(e.CourseId)).Select(e => e.Id).ToListAsync();
        pledges.ShouldAllBe(p => events.Contains(p.EventId));
    });

    [Fact, Requirement("R-146")]
    public Task Achievements_of_our_events_follow_from_the_register() => InEachAsync(async db =>
    {
        var marks = (await db.RegisterMarks.ToListAsync()).ToLookup(m => (m.SessionId, m.PersonId));
        var sessions = (await db.Sessions.ToListAsync()).ToLookup(s => s.EventId);
        foreach (var achievement in await db.Achievements.Where(a => a.Evidence.Kind == "event").ToListAsync())
        {
            sessions[achievement.Evidence.Id].ShouldNotBeEmpty();
            foreach (var session in sessions[achievement.Evidence.Id])
                Register.TookPart(Register.Settled(marks[(session.Id, achievement.PersonId)])!.Mark).ShouldBeTrue();
        }
    });

    private Task InEachAsync(Func<Db, Task> look) => InEachAsync((_, db) => look(db));

    private async Task InEachAsync(Func<Partnership, Db, Task> look)
    {
        foreach (var partnership in loaded.Partnerships)
            await loaded.Sample.InAsync(partnership, async db =>
            {
                await look(partnership, db);
                return Done.It;
            });
    }
}
