using GoldenThread.Foundation;
using GoldenThread.Partnerships.Packs.Text;

namespace GoldenThread.Partnerships.Packs;

/// <summary>Every no about a pack, in the words its administrator reads.</summary>
public static class PackRefusals
{
    public static Refusal NotOpen(string path) =>
        new("setting_not_open", $"The strategy itself sets {path}, or there is no such setting. A value of your own is entered only where the strategy leaves one open; to change what it states, publish a new version of the pack.", RefusalKind.Rule);

    public static Refusal NoSuchSetting(string path) => new("no_such_setting", $"There is no setting {path} in this policy. Choose one from the list.", RefusalKind.Rule);

    public static Refusal NoReading(string path) =>
        new("no_reading", $"There is no reading at {path} to confirm. Look at the list of readings of this pack.", RefusalKind.Rule);

    public static Refusal Wrong(Finding finding) => new("pack_value_wrong", $"{finding.Path}: {finding.Problem}. {finding.Remedy}", RefusalKind.Rule);
}
