using GoldenThread.People;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Data;

public abstract partial class Db
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
}
