using GoldenThread.Foundation;
using GoldenThread.Partnerships;
using GoldenThread.People;
using GoldenThread.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests;

[Requirement("R-002")]
public sealed class TenancyTests
{
    [Theory, OnBoth]
    public async Task Nothing_of_another_partnership_can_be_read(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        await one.AgencyAsync("Ours");
        await other.AgencyAsync("Theirs");

        (await one.ReadAsync(db => db.Agencies.Select(a => a.Name).ToListAsync())).ShouldBe(["Ours"]);
        (await other.ReadAsync(db => db.Agencies.Select(a => a.Name).ToListAsync())).ShouldBe(["Theirs"]);
    }

    [Theory, OnBoth]
    public async Task Reading_before_a_partnership_is_chosen_fails(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        await using var db = one.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => db.Agencies.ToListAsync());
    }

    [Theory, OnBoth]
    public async Task A_record_of_another_partnership_cannot_be_saved(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        var theirs = await other.AgencyAsync();

        await using var db = one.Open();
        await using var work = await db.WriteAsync(one.Context());
        db.Attach(theirs).Entity.Name = "Taken over";

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, OnBoth]
    public async Task A_bulk_change_stays_within_the_partnership(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        await one.AgencyAsync("Ours");
        await other.AgencyAsync("Theirs");

        await using (var db = one.Open())
        await using (var work = await db.WriteAsync(one.Context()))
        {
            (await db.Agencies.ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, "Renamed"))).ShouldBe(1);
            await work.CommitAsync();
        }

        (await other.ReadAsync(db => db.Agencies.Select(a => a.Name).SingleAsync())).ShouldBe("Theirs");
    }

    [Theory, OnBoth]
    public async Task A_link_to_a_record_of_another_partnership_cannot_be_stored(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        var person = await one.PersonAsync();
        var theirs = await other.AgencyAsync();

        await Should.ThrowAsync<DbUpdateException>(() => one.PostAsync(person, theirs));
    }

    [Theory, OnBoth]
    public async Task Every_owned_record_is_filtered(Database kind)
    {
        await using var one = await Given.PartnershipAsync(kind);
        await using var db = one.Open();

        db.Model.GetEntityTypes()
            .Where(e => typeof(IOwned).IsAssignableFrom(e.ClrType) && e.FindDeclaredQueryFilter(Data.Db.PartnershipFilter) is null)
            .Select(e => e.ClrType.Name).ShouldBeEmpty();
        db.Model.GetEntityTypes().Where(e => !typeof(IOwned).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType)
            .ShouldBe([typeof(Partnership), typeof(Account), typeof(SignInSession), typeof(SignInTries), typeof(Authenticator), typeof(RecoveryCode), typeof(Passkey), typeof(AnsweredChallenge), typeof(JobLease), typeof(GoldenThread.Programme.EventShare)], ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task On_PostgreSQL_the_database_itself_hides_other_partnerships_even_without_the_filter(Database kind)
    {
        if (kind == Database.Sqlite) return;
        await using var one = await Given.PartnershipAsync(kind);
        var other = await Given.PartnershipAsync(one.Test, "elsewhere");
        await one.AgencyAsync("Ours");
        await other.AgencyAsync("Theirs");

        (await one.ReadAsync(db => db.Agencies.IgnoreQueryFilters().Select(a => a.Name).ToListAsync())).ShouldBe(["Ours"]);

        await using var db = one.Open();
        await using var nobody = await db.SharedAsync(write: false);
        await Should.ThrowAsync<Npgsql.PostgresException>(() => db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM partnerships_agencies").ToListAsync());
    }

    [Theory, OnBoth]
    public async Task On_PostgreSQL_every_owned_table_forces_row_level_security_on_an_app_role_that_owns_nothing(Database kind)
    {
        if (kind == Database.Sqlite) return;
        await using var one = await Given.PartnershipAsync(kind);
        await using var db = one.Open();
        await using var reading = await db.SharedAsync(write: false);

        var unforced = await db.Database.SqlQueryRaw<string>(
            """
            SELECT t.relname::text AS "Value" FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'partnership_id'
            WHERE t.relkind = 'r' AND NOT (t.relrowsecurity AND t.relforcerowsecurity)
            """).ToListAsync();
        var powers = await db.Database.SqlQueryRaw<int>(
            """
            SELECT (rolsuper::int + rolbypassrls::int + (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid)) AS "Value" FROM pg_roles r WHERE rolname = current_user
            """).SingleAsync();

        unforced.ShouldBeEmpty();
        powers.ShouldBe(0);
    }
}
