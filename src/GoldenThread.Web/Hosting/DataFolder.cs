using System.Security.Cryptography;

namespace GoldenThread.Web.Hosting;

/// <summary>What lies where in the data folder. It and the keys in it are for the server's own user alone.</summary>
public static class DataFolder
{
    public const string DatabaseFile = "goldenthread.db";

    private const string SampleMark = "sample-data";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string Socket(this Settings settings) => Path.Combine(settings.Data, "goldenthread.sock");

    public static string LockFile(this Settings settings) => Path.Combine(settings.Data, "goldenthread.lock");

    public static string AnchorsFile(this Settings settings) => Path.Combine(settings.Data, "trail-anchors");

    public static string TrailKeyFile(this Settings settings) => Path.Combine(settings.Data, "trail-key");

    public static string SealingKeyFile(this Settings settings) => Path.Combine(settings.Data, "sealing-key");

    /// <summary>Where ASP.NET's keys for cookies and forms lie.</summary>
    public static string KeysFolder(this Settings settings) => Path.Combine(settings.Data, "keys");

    /// <summary>The secrets of surveys; not part of any backup, so that one cannot open the anonymous answers that lay sealed when it was made.</summary>
    public static string SurveyKeysFolder(this Settings settings) => Path.Combine(settings.Data, "survey-keys");

    /// <summary>Whether sample data was loaded here: then the installation is a sample unless the environment says otherwise.</summary>
    public static bool IsSample(string folder) => File.Exists(Path.Combine(folder, SampleMark));

    public static void MarkAsSample(this Settings settings)
    {
        settings.MakeFolder();
        File.WriteAllText(Path.Combine(settings.Data, SampleMark), "Invented people and organisations. While this file is here, sample sign-ins work and the clock may be moved.\n");
    }

    public static void MakeFolder(this Settings settings)
    {
        if (!Directory.Exists(settings.Data)) Make(settings.Data);
    }

    /// <summary>Makes a folder that nobody else may look into.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>A file that nobody else may read; fails when it is there already.</summary>
    public static FileStream CreateSecret(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new(file, options);
    }

    public static void OnlyForUs(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, OwnerOnly);
    }

    /// <summary>The trail's key: the environment's, else the one in the data folder, made on first use.</summary>
    public static TrailKey ReadTrailKey(this Settings settings) => new(settings.TrailKey ?? Key(settings, settings.TrailKeyFile()));

    /// <summary>The key for the few texts that even the database does not show.</summary>
    public static SealingKey ReadSealingKey(this Settings settings) => new(settings.SealingKey ?? Key(settings, settings.SealingKeyFile()));

    private static byte[] Key(Settings settings, string file)
    {
        if (!File.Exists(file))
        {
            settings.MakeFolder();
            var fresh = $"{file}.{Guid.NewGuid():N}";
            using (var stream = CreateSecret(fresh)) stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
            // Whole or not at all; the first of two wins.
            try { File.Move(fresh, file); }
            catch (IOException) when (File.Exists(file)) { File.Delete(fresh); }
        }

        return Convert.FromHexString(File.ReadAllText(file).Trim());
    }
}
