using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Surveys;

/// <summary>
/// The secrets of surveys, in a folder outside the database and its backups (nodes share it): one that signs links, and one for each batch of
/// anonymous answers, destroyed when the batch is mixed. A database, its log and its backups alone can open neither.
/// </summary>
public sealed class SurveyKeys(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lazy<byte[]> _links = new(() => ReadOrMake(folder, "links"));

    /// <summary>The secret part of an invitation's link: the same each time it is asked for, so that a reminder carries the same link.</summary>
    public string LinkFor(Guid invitationId) => Base64Url.EncodeToString(HMACSHA256.HashData(_links.Value, Encoding.ASCII.GetBytes($"invitation {invitationId:N}")));

    /// <summary>The secret part of the link by which somebody without an account tells what came of a pledge.</summary>
    public string CodeForPledge(Guid pledgeId) => Base64Url.EncodeToString(HMACSHA256.HashData(_links.Value, Encoding.ASCII.GetBytes($"pledge {pledgeId:N}")));

    public bool IsCodeOfPledge(Guid pledgeId, string code) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeForPledge(pledgeId)), Encoding.UTF8.GetBytes(code));

    /// <summary>The secret part of the link by which somebody without an account writes down how practising went.</summary>
    public string CodeForPractised(Guid id) => Base64Url.EncodeToString(HMACSHA256.HashData(_links.Value, Encoding.ASCII.GetBytes($"practised {id:N}")));

    public bool IsCodeOfPractised(Guid id, string code) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeForPractised(id)), Encoding.UTF8.GetBytes(code));

    /// <summary>The key of a batch; made when it is asked for first.</summary>
    public byte[] OfBatch(Guid keyId) => ReadOrMake(folder, Name(keyId));

    /// <summary>The key of a batch, or null when it has been destroyed.</summary>
    public byte[]? OfBatchIfThere(Guid keyId) => File.Exists(Path.Combine(folder, Name(keyId))) ? OfBatch(keyId) : null;

    /// <summary>From now on nobody can read what was sealed with it, in any backup.</summary>
    public void Destroy(Guid keyId)
    {
        var file = new FileInfo(Path.Combine(folder, Name(keyId)));
        if (!file.Exists) return;
        using (var stream = file.OpenWrite())
        {
            stream.Write(new byte[32]);
            stream.Flush(flushToDisk: true);
        }

        file.Delete();
    }

    private static string Name(Guid keyId) => $"batch-{keyId:N}";

    private static byte[] ReadOrMake(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (!File.Exists(file)) Make(folder, file);
        return File.ReadAllBytes(file);
    }

    /// <summary>Whole or not at all; of two that make it at once, the first wins.</summary>
    private static void Make(string folder, string file)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var fresh = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(fresh, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(32));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(fresh, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(fresh);
        }
    }
}
