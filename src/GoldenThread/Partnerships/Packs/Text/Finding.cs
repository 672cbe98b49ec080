namespace GoldenThread.Partnerships.Packs.Text;

/// <summary>What is wrong with a pack, where it stands, and what to do about it.</summary>
public sealed record Finding(string File, int Line, string Path, string Problem, string Remedy)
{
    /// <summary>"charging.yaml:12: charging.cancellation_notice: what is wrong. What to do."</summary>
    public override string ToString() => $"{File}:{Line}: {(Path.Length == 0 ? "" : $"{Path}: ")}{Problem}. {Remedy}";
}
