namespace GoldenThread.Tests;

/// <summary>The two databases that everything runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
