namespace GoldenThread.Web.Hosting;

/// <summary>What the installation is for.</summary>
public enum Mode
{
    /// <summary>Invented people, sample sign-ins, a clock that may be moved.</summary>
    Sample,

    /// <summary>Real people; nothing of the above.</summary>
    Production,
}
