using System.Text;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>Breaks a sound pack in one place at a time and expects to be told file, line, path and what to do.</summary>
[Requirement("R-001")]
public sealed class PackBreakageTests : IDisposable
{
    private const string Troublesome = "{}[]:,-&*!|>'\"%@`#?\n\t ~";

    private readonly string _folder = Directory.CreateTempSubdirectory("broken-pack").FullName;

    public PackBreakageTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PacksHere.Folder, "warrington"))) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public static TheoryData<string, string, string, string, string, string> Breakages => new()
    {
        // file, what stood there, what is written instead, the line it must point at, the path, the words
        { "booking.yaml", "  fee_unit:", "  fee_units:", "fee_units:", "charging.fee_units", "Did you mean `fee_unit`?" },
        { "booking.yaml", "attendance:", "atendance:", "atendance:", "atendance", "Did you mean `attendance`?" },
        { "booking.yaml", "unit: working_days", "unit: fortnights", "unit: fortnights", "charging.cancellation_notice.unit", "Write one of: hours, working_days, calendar_days, weeks" },
        { "booking.yaml", "{count: 7, unit: working_days}", "{count: seven, unit: working_days}", "count: seven", "charging.cancellation_notice.count", "\"seven\" is not a whole number" },
        { "booking.yaml", "stated: {count: 7, unit: working_days}", "stated: {count: 2, unit: months}", "cancellation_notice:", "charging.cancellation_notice", "notice is not counted in months or years" },
        { "booking.yaml", "  cancellation_notice:\n    stated: {count: 7, unit: working_days}\n    ambiguity: A-WAR-07\n    note: before the course date; another paragraph prints 7 days\n", "", "charging:", "charging.cancellation_notice", "Write its value, or `unspecified`" },
        { "booking.yaml", "  login_required: true", "  login_required: yes", "login_required: yes", "booking.login_required", "Write true or false" },
        { "booking.yaml", "  escalation_to: strategic_group", "  escalation_to: strategic_grup", "strategic_grup", "attendance.escalation_to", "Did you mean `strategic_group`?" },
        { "booking.yaml", "  reported_to: {stated: unspecified,", "  reported_to: {stated: the_board,", "the_board", "attendance.reported_to", "\"the_board\" is not defined under `groups` or `roles`" },
        { "booking.yaml", "stated: [left_early]", "stated: [left_erly]", "left_erly", "certificates.withheld_when.0", "Write one of: left_early, turned_away" },
        { "booking.yaml", "{accepts: in_writing,", "{accepts: by_pigeon,", "by_pigeon", "charging.cancellation_channel.accepts.0", "Write one of: in_writing, by_phone, via_trainer" },
        { "booking.yaml", "{reading: fee_stands, ambiguity: A-WAR-10, note: 'the charge is for the lost place, which is paid already'}", "{reading: fee_stands", "paying_delegate: {reading: fee_stands", "", "a bracket or a quote is not closed" },
        { "booking.yaml", "- {length: full_day, amount: 100}", "- {length: full_day, amount: -5}", "amount: -5", "charging.non_attendance.0.amount", "\"-5\" is not an amount in pounds" },
        { "booking.yaml", "- {length: full_day, amount: 100}", "- {length: full_day, amount: 99.995}", "amount: 99.995", "charging.non_attendance.0.amount", "Write whole pounds such as 50" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {length: full_day, amount: 50}", "non_attendance:", "charging.non_attendance", "rows 1 and 2 are for the same" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {length: half_day, amount: 50, percent_of_price: 50}", "percent_of_price", "charging.non_attendance.1.amount", "a row says its amount in one way" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {length: half_day, percent_of_price: 120}", "percent_of_price", "charging.non_attendance.1.percent_of_price", "Write 0 to 100" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {length: half_day, as: late_cancellation}", "late_cancellation:", "charging.late_cancellation", "it points at itself in a circle" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {length: half_day, days: 2, amount: 50}", "days: 2", "charging.non_attendance.1.days", "only a course of several days has them" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {over_hours: 4, up_to_hours: 4, amount: 50}", "up_to_hours: 4", "charging.non_attendance.1.up_to_hours", "Put `over_hours` below `up_to_hours`" },
        { "booking.yaml", "- {length: half_day, amount: 50}", "- {inside: P1M, amount: 50}", "inside: P1M", "charging.non_attendance.1.inside", "notice is not counted in months or years" },
        { "booking.yaml", "{kinds: local_not_for_profit,", "{kinds: local_charity,", "local_charity", "charging.free_for.1.kinds.0", "Write one of: statutory_partner, relevant_agency" },
        { "booking.yaml", "{kinds: local_not_for_profit,", "{turnover_from: 100000, turnover_under: 100000,", "turnover_from", "charging.free_for.1.turnover_from", "no income lies between the two" },
        { "booking.yaml", "  policy: unspecified", "  policy:", "  policy:", "attendance.policy", "nothing is written here" },
        { "training.yaml", "deadline_after_start: P1M", "deadline_after_start: 1 month", "1 month", "levels.induction.deadline_after_start", "Write P28D, P6W, P3M or P2Y" },
        { "training.yaml", "staffing_groups: [2, 3]", "staffing_groups: [2, 9]", "[2, 9]", "levels.level_2.staffing_groups", "\"9\" is not defined under `staffing_groups`" },
        { "training.yaml", "  - code: level_2", "  - code: level_1", "  - code: level_1\n    name: Intermediate", "levels", "\"level_1\" is here twice" },
        { "training.yaml", "  - code: level_2", "  - code: Level 2", "Level 2", "levels.Level 2.code", "Write small letters, digits and underscores" },
        { "training.yaml", "    order: 3", "    order: third", "third", "levels.level_3.order", "\"third\" is not a whole number" },
        { "training.yaml", "{reading: P3Y, ambiguity: A-WAR-05, note: from the general refresher rule}", "{reading: P3Y}", "{reading: P3Y}", "levels.level_2.renewal", "a reading is given without a reason" },
        { "training.yaml", "{reading: P3Y, ambiguity: A-WAR-05,", "{reading: P3Y, ambiguity: WAR5,", "WAR5", "levels.level_2.renewal", "Write it as A-WIG-03" },
        { "pack.yaml", "effective_from: 2021-01-01", "effective_from: 1 January 2021", "1 January 2021", "pack.effective_from", "Write it as 2026-04-01" },
        { "pack.yaml", "effective_from: 2021-01-01", "effective_from: 2021-02-30", "2021-02-30", "pack.effective_from", "is not a date" },
        { "pack.yaml", "  end: 2024", "  end: 2019", "  end: 2019", "strategy.end", "2019 is before `start` (2021)" },
        { "pack.yaml", "  slug: warrington\n", "", "pack:", "pack.slug", "`slug` is missing" },
        { "pack.yaml", "  slug: warrington", "  slug: api", "slug: api", "pack.slug", "cannot stand in an address" },
        { "pack.yaml", "name_lines: [Warrington, Safeguarding Partnership]", "name_lines: [Warrington Safeguarding Partnership]", "name_lines", "identity.name_lines", "Write exactly two" },
        { "pack.yaml", "'#15545A'", "'#8A8A00'", "#8A8A00", "identity.accent", "Choose a darker or a lighter colour" },
        { "pack.yaml", "'#15545A'", "teal", "teal", "identity.accent", "six hexadecimal digits" },
        { "pack.yaml", "  mark: WSP", "  mark: W", "  mark: W", "identity.mark", "Use 2 to 12" },
        { "pack.yaml", "  email: safeguardingpartnerships@warrington.gov.uk", "  email: the office", "the office", "contacts.email", "is not an e-mail address" },
        { "pack.yaml", "documents:", "documents: &here", "&here", "documents", "Take the mark out" },
        { "pack.yaml", "  social: unspecified", "  social: unspecified\n  social: none", "social: none", "contacts.social", "`social` is written twice" },
        { "people.yaml", "    recommends_to: strategic_group", "    recommends_to: strategy_group", "strategy_group", "groups.impact_group.recommends_to", "Did you mean `strategic_group`?" },
        { "people.yaml", "    function: trainer", "    function: teacher", "teacher", "roles.pool_trainer.function", "Write one of: practitioner, line_manager" },
        { "people.yaml", "    members: [impact group leads]\n    recommends_to: strategic_group\n    meets: unspecified", "    members: [impact group leads]\n    recommends_to: strategic_group\n    meets: {per_year: 6, every_months: 2}", "per_year: 6", "groups.impact_group.meets.per_year", "Write `per_year: 6` or `every_months: 2`" },
        { "programme.yaml", "    delegates_min: unspecified\n    delegates_max: unspecified\n  - code: half_day", "    delegates_min: 70\n    delegates_max: 30\n  - code: half_day", "delegates_min: 70", "course_formats.full_day.delegates_min", "the fewest (70) is more than the most (30)" },
        { "programme.yaml", "    modes: [classroom]", "    modes: [class_room]", "class_room", "course_formats.full_day.modes.0", "Write one of: classroom, virtual" },
        { "evaluation.yaml", "kirkpatrick: {reading: 5,", "kirkpatrick: {reading: 6,", "reading: 6", "evaluation.steps.return_on_investment.kirkpatrick", "levels of evaluation run from 1 to 5" },
        { "evaluation.yaml", "      trigger: during_event", "      trigger: during", "trigger: during\n", "evaluation.steps.observation.trigger", "Write one of: before_event, during_event" },
        { "evaluation.yaml", "  led_by: unspecified", "  led_by: unspecified\n\nneeds:\n  cycle: P1Y", "  analysis_name", "needs", "`needs` is in two files" },
        { "reviews.yaml", "    - {code: child_death, deadline: unspecified}", "    - {code: child_death, deadline: {count: 5, unit: hours}}", "unit: hours", "reviews.types.child_death.deadline", "not counted in hours" },
        { "needs.yaml", "  cycle: {stated: P2Y,", "  cycle: {stated: P2Y, confirmed: true,", "confirmed: true", "needs.cycle", "there is no reading here to confirm" },
    };

    [Theory]
    [MemberData(nameof(Breakages))]
    public void A_broken_pack_is_told_where_and_what_to_do(string file, string old, string written, string at, string path, string words)
    {
        var text = File.ReadAllText(Path.Combine(_folder, file));
        text.ShouldContain(old);
        var start = text.IndexOf(old, StringComparison.Ordinal);
        text = text[..start] + written + text[(start + old.Length)..];
        File.WriteAllText(Path.Combine(_folder, file), text);

        var findings = PackCheck.Folder(_folder);

        var finding = findings.FirstOrDefault(f => f.Path == path && $"{f.Problem}. {f.Remedy}".Contains(words, StringComparison.Ordinal))
            ?? throw new ShouldAssertException($"Not found among: {string.Join('\n', findings)}");
        var (expectedFile, expectedText) = path == "needs" ? ("needs.yaml", File.ReadAllText(Path.Combine(_folder, "needs.yaml"))) : (file, text);
        finding.File.ShouldBe(expectedFile);
        finding.Line.ShouldBe(path == "needs" ? 1 : LineOf(expectedText, at));
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_second_version_must_have_its_own_code_and_its_own_first_day()
    {
        var second = Directory.CreateDirectory(Path.Combine(_folder, "next")).FullName;
        foreach (var file in Directory.EnumerateFiles(_folder)) File.Copy(file, Path.Combine(second, Path.GetFileName(file)));

        PackCheck.Folder(_folder).Select(f => (f.Path, f.File)).ShouldBe([("pack.version", "next/pack.yaml"), ("pack.effective_from", "next/pack.yaml")]);
    }

    [Fact]
    public void A_folder_without_packs_says_so() =>
        PackCheck.Folder(Directory.CreateDirectory(Path.Combine(_folder, "empty", "inside")).FullName).ShouldHaveSingleItem().Remedy.ShouldContain(".yaml");

    [Fact]
    public void A_file_that_is_not_text_is_a_finding_not_a_crash()
    {
        File.WriteAllBytes(Path.Combine(_folder, "reviews.yaml"), [0xFF, 0xFE, 0x00, 0x80]);
        PackCheck.Folder(_folder).ShouldContain(f => f.File == "reviews.yaml" && f.Problem.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pack_nested_without_end_is_a_finding_not_a_crash()
    {
        File.WriteAllText(Path.Combine(_folder, "reviews.yaml"), $"reviews: {new string('[', 5000)}{new string(']', 5000)}\n");
        PackCheck.Folder(_folder).ShouldContain(f => f.File == "reviews.yaml" && f.Line == 1 && f.Remedy == "Write it flatter.");
    }

    [Fact]
    public void Several_things_wrong_are_told_in_one_go()
    {
        Replace("pack.yaml", "  mark: WSP", "  mark: W");
        Replace("reviews.yaml", "deadline: unspecified", "deadline: soon");
        Replace("needs.yaml", "  cascade: allowed", "  cascades: allowed");
        PackCheck.Folder(_folder).Select(f => f.File).ShouldBe(["needs.yaml", "pack.yaml", "reviews.yaml", "reviews.yaml", "reviews.yaml", "reviews.yaml", "reviews.yaml"]);
    }

    [Fact]
    public void Whatever_is_scrambled_in_a_pack_it_is_found_not_thrown()
    {
        var file = Path.Combine(_folder, "booking.yaml");
        var sound = File.ReadAllText(file);
        var random = new Random(20261124);
        for (var i = 0; i < 150; i++)
        {
            var text = new StringBuilder(sound);
            for (var change = 0; change < 3; change++)
            {
                var at = random.Next(text.Length);
                if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                else text.Insert(at, Troublesome[random.Next(Troublesome.Length)]);
            }

            File.WriteAllText(file, text.ToString());
            Should.NotThrow(() => PackCheck.Folder(_folder), text.ToString());
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Replace(string file, string old, string written)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, written, StringComparison.Ordinal));
    }

    private static int LineOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        return text[..at].Count(c => c == '\n') + 1;
    }
}
