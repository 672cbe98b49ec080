using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Tests.Partnerships;

/// <summary>Readings can be on, off, or confirmed one by one; local values go where the strategy leaves one open.</summary>
public sealed class PackReadingsTests
{
    private static readonly Period _3WorkingDays = new(3, PeriodUnit.WorkingDays);

    [Fact]
    public void With_readings_on_a_value_says_that_it_is_one()
    {
        var notice = PacksHere.Pack("wigan").Charging.CancellationNotice;

        notice.Is(out var value).ShouldBeTrue();
        (value, notice.Basis, notice.Ambiguity, notice.Path).ShouldBe((_3WorkingDays, Basis.Reading, "A-WIG-03", "charging.cancellation_notice"));
    }

    [Fact]
    public void With_readings_off_the_value_is_not_set_and_the_reading_is_still_offered()
    {
        var notice = Off("wigan").Charging.CancellationNotice;

        (notice.IsSet, notice.Basis, notice.Reading!.Value, notice.Ambiguity).ShouldBe((false, null, _3WorkingDays, "A-WIG-03"));
    }

    [Fact]
    public void With_readings_off_what_the_strategy_states_still_holds()
    {
        var telephone = Off("warrington").Contacts.Telephone;
        telephone.Or([]).ShouldBe(["01925 444085/443126"]);
        PacksHere.Pack("warrington").Contacts.Telephone.Or([]).ShouldBe(["01925 444085", "01925 443126"]);
    }

    [Fact]
    public void Confirming_one_reading_turns_on_that_one_alone()
    {
        var pack = PacksHere.Document("wigan").Confirm("charging.cancellation_notice").OrThrow().Read(Readings.Confirmed);

        pack.Charging.CancellationNotice.Basis.ShouldBe(Basis.Reading);
        pack.Strategy.End.ShouldSatisfyAllConditions(end => end.Basis.ShouldBe(Basis.Seed), end => end.Or(default).ShouldBe(new PartialDate(2026)));
        pack.Facts.Text("charging.elearning_not_completed.counted_from").ShouldBeNull();
    }

    [Fact]
    public void A_fact_follows_the_readings_too()
    {
        PacksHere.Pack("wigan").Facts.Under("charging.elearning_not_completed.counted_from").ShouldBe([new("charging.elearning_not_completed.counted_from", "enrolment_or_allocation", Basis.Reading, "A-WIG-07", null)]);
        Off("wigan").Facts.Under("charging.elearning_not_completed.counted_from").ShouldHaveSingleItem().Text.ShouldBeNull();
        PacksHere.Document("wigan").Confirm("charging.elearning_not_completed.counted_from").OrThrow().Read(Readings.Confirmed)
            .Facts.Text("charging.elearning_not_completed.counted_from").ShouldBe("enrolment_or_allocation");
    }

    [Fact]
    public void Every_reading_is_listed_with_its_reason_and_can_be_confirmed()
    {
        foreach (var slug in PacksHere.Library.Slugs)
        {
            var offered = OfferedReadings.Of(PacksHere.Document(slug));
            offered.ShouldNotBeEmpty();
            offered.ShouldAllBe(r => (r.Ambiguity != null || r.Note != null) && !r.Confirmed);
            OfferedReadings.Of(PacksHere.Document(slug).ConfirmAll()).ShouldAllBe(r => r.Confirmed);
            PacksHere.Document(slug).ConfirmAll().Read(Readings.Confirmed).Facts.All.ShouldBe(PacksHere.Pack(slug).Facts.All);
        }
    }

    [Fact]
    public void An_administrator_enters_a_value_the_strategy_leaves_open()
    {
        var pack = PacksHere.Document("oldham").WithLocal("charging.cancellation_notice", """{"count":5,"unit":"working_days"}""", "agreed by the hub").OrThrow().Read(Readings.Confirmed);

        var notice = pack.Charging.CancellationNotice;
        (notice.Or(default), notice.Basis, notice.Note, notice.Stated).ShouldBe((new(5, PeriodUnit.WorkingDays), Basis.Local, "agreed by the hub", null));
    }

    [Fact]
    public void A_local_value_goes_before_a_reading()
    {
        var notice = PacksHere.Document("wigan").ConfirmAll().WithLocal("charging.cancellation_notice", """{"count":10,"unit":"working_days"}""").OrThrow().Read(Readings.All).Charging.CancellationNotice;
        (notice.Or(default).Count, notice.Basis, notice.Reading!.Value).ShouldBe((10, Basis.Local, _3WorkingDays));
    }

    [Fact]
    public void A_local_value_can_fill_a_row_of_a_table_and_a_key_left_out_of_a_list()
    {
        var document = PacksHere.Document("nottinghamshire")
            .WithLocal("charging.attendance_fees.0.amount", "80").OrThrow()
            .WithLocal("target_groups.items.target_group_1.audience", "\"all staff\"").OrThrow()
            .WithLocal("groups.saig.chair", "\"an independent person\"").OrThrow();
        var pack = document.Read(Readings.Confirmed);

        pack.Facts.Under("charging.attendance_fees.0.amount").ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Text.ShouldBe("80"), f => f.Basis.ShouldBe(Basis.Local));
        pack.TargetGroups.Items.Or([])[0].Audience.Basis.ShouldBe(Basis.Local);
        pack.Groups.Single(g => g.Code == "saig").Chair.Or("").ShouldBe("an independent person");
    }

    [Theory]
    [InlineData("booking.login_required", "false", "setting_not_open")]
    [InlineData("booking.nothing_like_it", "\"x\"", "pack_value_wrong")]
    [InlineData("nowhere.at_all", "\"x\"", "setting_not_open")]
    [InlineData("charging.multi_day.deeper", "\"x\"", "setting_not_open")]
    [InlineData("certificates.condition", "\"a_smile\"", "pack_value_wrong")]
    [InlineData("booking.restricted_to_audience", "[[1]]", "pack_value_wrong")]
    public void A_local_value_that_does_not_fit_is_refused_in_words(string path, string json, string code) =>
        PacksHere.Document("warrington").WithLocal(path, json).No.ShouldNotBeNull().ShouldSatisfyAllConditions(no => no.Code.ShouldBe(code), no => no.Kind.ShouldBe(RefusalKind.Rule));

    [Theory]
    [InlineData("booking.login_required")]
    [InlineData("nowhere")]
    public void There_is_nothing_to_confirm_where_no_reading_stands(string path) =>
        PacksHere.Document("warrington").Confirm(path).No!.Code.ShouldBe("no_reading");

    private static Pack Off(string slug) => PacksHere.Document(slug).Read(Readings.Confirmed);
}
