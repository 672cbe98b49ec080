using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace GoldenThread.Tests;

/// <summary>Runs a theory once on each database; PostgreSQL is skipped, not silently left out, where no server is named. Further values are handed on.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothAttribute(params object?[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow([Database.Sqlite, .. values]) { Skip = TestDb.OnlyPostgres ? "PostgreSQL only" : null },
        new TheoryDataRow([Database.Postgres, .. values]) { Skip = TestDb.PostgresServer is null ? "Set GOLDENTHREAD_TEST_POSTGRES to a server, or run ./test" : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
