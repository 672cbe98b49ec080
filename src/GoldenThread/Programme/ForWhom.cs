namespace GoldenThread.Programme;

/// <summary>Whom the learning is about .</summary>
public enum ForWhom
{
    Children,
    AdultsAtRisk,
    Both,
}
