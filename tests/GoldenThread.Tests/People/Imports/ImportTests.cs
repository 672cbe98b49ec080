using System.Text;
using GoldenThread.Data;
using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Imports;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.People.Imports;

[Requirement("R-053")]
public sealed class ImportTests
{
    private const string Head = "First name,Surname,E-mail,Job title,Start date,Line manager\r\n";

    private static readonly Reach _all = new() { All = true };

    [Theory, OnBoth]
    public async Task What_was_shown_is_done_and_the_same_file_twice_changes_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync("School");
        var known = await given.PersonAsync(school, jobTitle: "Teacher");
        var file = Head + $"Amina,{known.LastName},{known.Email.ToUpperInvariant()},Head of year,,ben.lowe@example.org\r\nBen,Lowe,ben.lowe@example.org,Head,2026-09-01,\r\n";

        var shown = await PreviewAsync(given, file, school);
        var before = await given.ReadAsync(db => db.People.CountAsync());
        await ApplyAsync(given, shown.Import.Id);
        var again = await PreviewAsync(given, file, school);

        (shown.Of(LineKind.Add), shown.Of(LineKind.Change), shown.LeftOut).ShouldBe((1, 1, 0));
        before.ShouldBe(1);
        var posts = await given.ReadAsync(db => db.Posts.ToListAsync());
        var ben = await given.ReadAsync(db => db.People.SingleAsync(p => p.EmailKey == "ben.lowe@example.org"));
        posts.Single(p => p.PersonId == known.Id).JobTitle.ShouldBe("Head of year");
        posts.Single(p => p.PersonId == known.Id).LineManagerId.ShouldBe(ben.Id);
        posts.Single(p => p.PersonId == ben.Id).From.ShouldBe(new(2026, 9, 1));
        (again.Changing, again.LeftOut, again.Import.Unchanged).ShouldBe((0, 0, 2));
        (await given.ReadAsync(db => db.TrailEntries.CountAsync(t => t.Did == "people imported"))).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task It_is_taken_back_as_a_whole(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var known = await given.PersonAsync(school, jobTitle: "Teacher");
        var shown = await PreviewAsync(given, Head + $"Amina,{known.LastName},{known.Email},Head of year,,\r\nBen,Lowe,ben.lowe@example.org,Head,2026-09-01,\r\n", school);
        await ApplyAsync(given, shown.Import.Id);

        (await UndoAsync(given, shown.Import.Id)).OrThrow().State.ShouldBe(ImportState.Undone);

        (await given.ReadAsync(db => db.People.Select(p => p.Id).ToListAsync())).ShouldBe([known.Id]);
        (await given.ReadAsync(db => db.Posts.SingleAsync())).JobTitle.ShouldBe("Teacher");
    }

    [Theory, OnBoth]
    public async Task It_is_not_taken_back_over_what_came_after(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var shown = await PreviewAsync(given, Head + "Ben,Lowe,ben.lowe@example.org,Head,2026-09-01,\r\n", school);
        await ApplyAsync(given, shown.Import.Id);
        var ben = await given.ReadAsync(db => db.People.SingleAsync());
        await given.GrantAsync(ben, Role.AgencyLead, school.Id);

        (await UndoAsync(given, shown.Import.Id)).No().ShouldBe("changed_since");
        (await given.ReadAsync(db => db.PeopleImports.Select(i => i.State).SingleAsync())).ShouldBe(ImportState.Applied);
        (await given.ReadAsync(db => db.Posts.CountAsync())).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task After_thirty_days_it_stands(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var shown = await PreviewAsync(given, Head + "Ben,Lowe,ben.lowe@example.org,Head,2026-09-01,\r\n", school);
        await ApplyAsync(given, shown.Import.Id);
        given.Now = given.Now.AddDays(31);

        (await UndoAsync(given, shown.Import.Id)).No().ShouldBe("import_not_undone");
    }

    [Theory, OnBoth]
    public async Task Nothing_is_applied_when_the_world_has_moved_since(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var known = await given.PersonAsync(school);
        var shown = await PreviewAsync(given, Head + $"Amina,{known.LastName},{known.Email},Head of year,,\r\nBen,Lowe,ben.lowe@example.org,Head,2026-09-01,\r\n", school);
        var post = await given.ReadAsync(db => db.Posts.SingleAsync());
        (await given.DoAsync(db => new ChangePost(db).DoAsync(new(post.Id, "Librarian", null, null, null), given.Context()))).OrThrow();

        (await given.DoAsync(db => new ApplyImport(db).DoAsync(shown.Import.Id, given.Context()))).No().ShouldBe("world_has_moved");
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(1);
        (await given.ReadAsync(db => db.PeopleImports.Select(i => i.State).SingleAsync())).ShouldBe(ImportState.Previewed);
    }

    [Theory, OnBoth]
    public async Task Every_bad_row_has_its_reason(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await given.PolicyAsync("warrington");
        var school = await given.AgencyAsync("School");
        var file = "First name,Surname,E-mail,Job title,Start date,Leaving date,Line manager,Level\r\n"
            + "Ann,One,ann.one@example.org,Teacher\r\n"
            + "Ann,Two,,Teacher,,,,\r\n"
            + "Ann,Three,not an address,Teacher,,,,\r\n"
            + "Ann,Four,office@example.org,Teacher,,,,\r\n"
            + "Ann,Five,ann.five@example.org,\"=HYPERLINK(\"\"x\"\")\",,,,\r\n"
            + "Ann,Six,ann.six@example.org,Teacher,31/31/2026,,,\r\n"
            + "Ann,Seven,ann.seven@example.org,Teacher,2029-01-01,,,\r\n"
            + "Ann,Eight,ann.eight@example.org,Teacher,2026-09-01,2026-08-01,,\r\n"
            + "Ann,Nine,ann.nine@example.org,Teacher,,,ann.nine@EXAMPLE.org,\r\n"
            + "Ann,Ten,ann.ten@example.org,Teacher,,,,Level 99\r\n"
            + ",Eleven,eleven@example.org,Teacher,,,,\r\n"
            + "Ann,Twelve,ann.twelve@example.org,,,,,\r\n"
            + "Ben,Lowe,ben.lowe@example.org,Teacher,2026-09-01,,,Level 2\r\n"
            + "Ben,Lowe,BEN.LOWE@example.org,Teacher,2026-09-01,,,\r\n"
            + "Zara,Khan,ben.lowe@example.org,Teacher,,,,\r\n"
            + "Bad,\uFFFDkey,bad.key@example.org,Teacher,,,,\r\n";

        var shown = await PreviewAsync(given, file, school);

        var lines = await LinesAsync(given, shown.Import.Id);
        lines.Where(l => l.Kind == LineKind.Bad).Select(l => (l.Row, l.Code)).ShouldBe(
        [
            (2, "cells"), (3, "no_email"), (4, "bad_email"), (5, "shared_mailbox"), (6, "formula"), (7, "bad_date"), (8, "start_too_late"), (9, "ends_before_start"), (10, "own_manager"), (11, "unknown_level"),
            (12, "no_name"), (13, "no_job"), (15, "row_twice"), (16, "address_twice"), (17, "encoding"),
        ]);
        lines.Single(l => l.Kind == LineKind.Add).Name.ShouldBe("Ben Lowe");
        LineState.From(lines.Single(l => l.Kind == LineKind.Add).Becomes).Post!.Level.ShouldBe("level_2");
    }

    [Theory, OnBoth]
    public async Task Managers_in_a_circle_are_told_row_by_row_and_the_rest_goes_in(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var shown = await PreviewAsync(given, Head + "Ann,One,ann@example.org,Head,,cat@example.org\r\nBen,Two,ben@example.org,Lead,,ann@example.org\r\nCat,Three,cat@example.org,Lead,,ben@example.org\r\nDan,Four,dan@example.org,Teacher,,ann@example.org\r\n", school);

        var lines = await LinesAsync(given, shown.Import.Id);

        lines.Where(l => l.Kind == LineKind.Bad).Select(l => (l.Row, l.Code)).ShouldBe([(2, "managers_in_circle"), (3, "managers_in_circle"), (4, "managers_in_circle")]);
        var dan = lines.Single(l => l.Kind == LineKind.Add);
        (dan.Name, dan.Code).ShouldBe(("Dan Four", "manager_not_found"));
    }

    [Theory, OnBoth]
    public async Task A_circle_with_a_manager_on_record_is_seen_too(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var head = await given.PersonAsync(school);
        var lead = await given.PersonAsync(school, manager: head);

        var shown = await PreviewAsync(given, Head + $"Amina,{head.LastName},{head.Email},Head,,{lead.Email}\r\n", school);

        (await LinesAsync(given, shown.Import.Id)).Single().Code.ShouldBe("managers_in_circle");
    }

    [Theory, OnBoth]
    public async Task Who_is_not_in_a_complete_list_leaves_and_who_is_in_it_under_doubt_does_not(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, other) = (await given.AgencyAsync(), await given.AgencyAsync());
        var (stays, leaves, doubt) = (await given.PersonAsync(school), await given.PersonAsync(school), await given.PersonAsync(school));
        await given.PersonAsync(other);
        var file = Head + $"Amina,{stays.LastName},{stays.Email},Teacher,,\r\nQuite,Different,{doubt.Email},Teacher,,\r\n";

        var part = await PreviewAsync(given, file, school);
        var whole = await PreviewAsync(given, file, school, complete: true);
        await ApplyAsync(given, whole.Import.Id);

        part.Of(LineKind.Leaver).ShouldBe(0);
        (whole.Of(LineKind.Leaver), whole.Of(LineKind.Conflict)).ShouldBe((1, 1));
        (await given.ReadAsync(db => db.Posts.Where(p => p.Until != null).Select(p => p.PersonId).ToListAsync())).ShouldBe([leaves.Id]);
    }

    [Theory, OnBoth]
    public async Task Somebody_moves_between_two_agencies_of_one_complete_file(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (school, club) = (await given.AgencyAsync("School"), await given.AgencyAsync("Youth Club"));
        var (mover, stays) = (await given.PersonAsync(school), await given.PersonAsync(school));
        var file = "name,e-mail,job,organisation,start date\r\n" + $"\"{mover.LastName}, Amina\",{mover.Email},Coach,YOUTH CLUB,2026-11-01\r\nAmina {stays.LastName},{stays.Email},Teacher,School,\r\n";

        var shown = await PreviewAsync(given, file, null, complete: true);
        await ApplyAsync(given, shown.Import.Id);

        (shown.Of(LineKind.Move), shown.Of(LineKind.EndOfMove), shown.Of(LineKind.Leaver), shown.Import.Unchanged).ShouldBe((1, 1, 0, 1));
        var posts = await given.ReadAsync(db => db.Posts.Where(p => p.PersonId == mover.Id).OrderBy(p => p.From).ToListAsync());
        posts.Select(p => (p.AgencyId, p.Until)).ShouldBe([(school.Id, new DateOnly(2026, 10, 31)), (club.Id, null)]);
    }

    [Theory, OnBoth]
    public async Task The_employers_number_finds_who_married_and_has_a_new_address(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        const string head = "First name,Surname,E-mail,Job title,Staff number\r\n";
        await ApplyAsync(given, (await PreviewAsync(given, head + "Amina,Yusuf,amina.yusuf@example.org,Teacher,E17\r\n", school)).Import.Id);

        var shown = await PreviewAsync(given, head + "Amina,Hart,amina.hart@example.org,Teacher,E17\r\n", school);
        await ApplyAsync(given, shown.Import.Id);

        shown.Of(LineKind.Change).ShouldBe(1);
        (await given.ReadAsync(db => db.People.SingleAsync())).Email.ShouldBe("amina.hart@example.org");
    }

    [Theory]
    [OnBoth(true)]
    [OnBoth(false)]
    public async Task A_name_alone_waits_until_somebody_has_looked(Database kind, bool same)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var known = await given.PersonAsync(school);
        var file = Head + $"Amina,{known.LastName},a.yusuf@elsewhere.example,Teacher,,\r\n";
        var shown = await PreviewAsync(given, file, school);
        var line = (await LinesAsync(given, shown.Import.Id)).ShouldHaveSingleItem();

        (line.Kind, line.Candidates.ShouldHaveSingleItem()).ShouldBe((LineKind.Review, known.Id.ToString()));
        (await given.DoAsync(db => new ApplyImport(db).DoAsync(shown.Import.Id, given.Context()))).No().ShouldBe("changes_nothing");
        (await given.DoAsync(db => new DecideImportLine(db).DoAsync(new(shown.Import.Id, line.Id, same ? known.Id : null), given.Context()))).OrThrow();
        await ApplyAsync(given, shown.Import.Id);

        var people = await given.ReadAsync(db => db.People.Select(p => p.Email).ToListAsync());
        people.ShouldBe(same ? ["a.yusuf@elsewhere.example"] : [known.Email, "a.yusuf@elsewhere.example"], ignoreOrder: true);
        var again = await PreviewAsync(given, file, school);
        (again.Changing, again.LeftOut).ShouldBe((0, 0));
    }

    [Theory, OnBoth]
    public async Task A_lead_takes_in_nobody_who_is_known_elsewhere_and_no_other_agencys_list(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var (mine, theirs) = (await given.AgencyAsync("Mine"), await given.AgencyAsync("Theirs"));
        var stranger = await given.PersonAsync(theirs);
        var own = new Reach { AgencyIds = new HashSet<Guid> { mine.Id } };
        var file = Head + $"Amina,{stranger.LastName},{stranger.Email},Teacher,,\r\nBen,Lowe,ben@example.org,Teacher,,{stranger.Email}\r\n";

        var shown = await PreviewAsync(given, file, mine, reach: own);

        (await LinesAsync(given, shown.Import.Id)).Select(l => (l.Kind, l.Code, l.PersonId == stranger.Id)).ShouldBe([(LineKind.Review, "known_elsewhere", false), (LineKind.Add, "manager_not_found", false)]);
        (await given.DoAsync(db => Preview(db).DoAsync(new(Encoding.UTF8.GetBytes(file), "x.csv", theirs.Id, false), own, given.Context()))).No().ShouldBe("not_there");
        (await given.DoAsync(db => Preview(db).DoAsync(new(Encoding.UTF8.GetBytes(file), "x.csv", null, false), own, given.Context()))).No().ShouldBe("not_there");
    }

    [Theory, OnBoth]
    public async Task Headings_that_nobody_knows_are_asked_once_and_remembered_for_that_agency(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        const string file = "Vorname;Nachname;Adresse;Stelle\r\nZoë;Müller;zoe@example.org;Lehrerin\r\n";
        var waiting = await PreviewAsync(given, file, school);

        var refused = await given.DoAsync(db => Preview(db).WithColumnsAsync(waiting.Import.Id, new Dictionary<ImportField, string> { [ImportField.Email] = "Adresse" }, given.Context()));
        var answered = await given.DoAsync(db => Preview(db).WithColumnsAsync(waiting.Import.Id, new Dictionary<ImportField, string> { [ImportField.Email] = "Adresse", [ImportField.FirstName] = "Vorname", [ImportField.LastName] = "Nachname", [ImportField.JobTitle] = "Stelle" }, given.Context()));
        var next = await PreviewAsync(given, file, school);

        waiting.Import.State.ShouldBe(ImportState.AwaitingColumns);
        refused.No().ShouldBe("columns_missing");
        answered.OrThrow().State.ShouldBe(ImportState.Previewed);
        (await LinesAsync(given, waiting.Import.Id)).Single().Name.ShouldBe("Zoë Müller");
        next.Import.State.ShouldBe(ImportState.Previewed);
        (await given.ReadAsync(db => db.Files.CountAsync())).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Thirty_thousand_errors_are_thirty_thousand_reasons_and_nothing_is_stored(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var school = await given.AgencyAsync();
        var file = new StringBuilder(Head);
        for (var i = 0; i < 30_000; i++) file.Append("Ann,One,nobody,Teacher,,\r\n");

        var shown = await PreviewAsync(given, file.ToString(), school);

        shown.Of(LineKind.Bad).ShouldBe(30_000);
        (await given.DoAsync(db => new ApplyImport(db).DoAsync(shown.Import.Id, given.Context()))).No().ShouldBe("changes_nothing");
        (await given.ReadAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    private static PreviewImport Preview(Db db) => new(db, new PackInForce(db), new StoreFile(db), new ReadFile(db));

    private static async Task<ShowImport.Shown> PreviewAsync(Given given, string file, Agency? agency, bool complete = false, Reach? reach = null)
    {
        var import = (await given.DoAsync(db => Preview(db).DoAsync(new(Encoding.UTF8.GetBytes(file), "staff.csv", agency?.Id, complete), reach ?? _all, given.Context()))).OrThrow();
        return (await given.DoAsync(db => new ShowImport(db).DoAsync(import.Id, given.Context())))!;
    }

    private static async Task ApplyAsync(Given given, Guid id) => (await given.DoAsync(db => new ApplyImport(db).DoAsync(id, given.Context()))).OrThrow();

    private static Task<Result<PeopleImport>> UndoAsync(Given given, Guid id) => given.DoAsync(db => new UndoImport(db).DoAsync(id, "The wrong file.", given.Context()));

    private static Task<IReadOnlyList<ImportLine>> LinesAsync(Given given, Guid id) => given.DoAsync(db => new ShowImport(db).AllAsync(id, null, given.Context()));
}
