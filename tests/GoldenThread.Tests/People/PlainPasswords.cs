using GoldenThread.People;

namespace GoldenThread.Tests.People;

/// <summary>Passwords without the slow hash, for tests that are not about it; the real one is tested over HTTP.</summary>
internal sealed class PlainPasswords : IPasswords
{
    private int _checks;

    /// <summary>How often a password was checked, right or wrong, known address or not.</summary>
    public int Checks => _checks;

    public string Decoy => "nobody's";

    public string Hash(string password) => $"hash of {password}";

    public (bool Right, bool Renew) Check(string hash, string password)
    {
        Interlocked.Increment(ref _checks);
        return (hash == Hash(password), false);
    }
}
