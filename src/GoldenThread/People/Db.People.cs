using GoldenThread.People;
using GoldenThread.People.Accounts;
using GoldenThread.People.Imports;
using GoldenThread.People.Intakes;
using GoldenThread.People.Merging;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<AnsweredChallenge> AnsweredChallenges => Set<AnsweredChallenge>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<PeopleImport> PeopleImports => Set<PeopleImport>();

    public DbSet<ImportLine> ImportLines => Set<ImportLine>();

    public DbSet<ImportColumn> ImportColumns => Set<ImportColumn>();

    public DbSet<Intake> Intakes => Set<Intake>();

    public DbSet<IntakeLine> IntakeLines => Set<IntakeLine>();

    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();

    public DbSet<MergedRow> MergedRows => Set<MergedRow>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
}
