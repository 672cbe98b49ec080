using System.CommandLine;
using GoldenThread.Partnerships.Packs;

namespace GoldenThread.Web.Cli;

/// <summary>pack check, pack list, pack schema.</summary>
internal static class Packs
{
    public static Command Pack(Place at) => new("pack", "Policy packs: a partnership's own policy as data (docs/packs.md).") { Check(at), List(at), Schema(at) };

    private static Command Check(Place at)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder with the pack's .yaml files." };
        return new Command("check", "Says what is wrong with a pack: file, line, path, and what to do. Exit 1 with findings.") { folder }.Does(at, Needs.Nothing, async (run, _) =>
        {
            var asked = run.PathOf(run.Typed.GetRequiredValue(folder));
            if (!Directory.Exists(asked)) return await run.BadAsync($"There is no folder {asked}. Name the folder that holds the pack's .yaml files.");
            var findings = PackCheck.Folder(asked);
            foreach (var finding in findings) await run.Out.WriteLineAsync(finding.ToString());
            await run.Out.WriteLineAsync(findings.Count switch { 0 => "Nothing wrong.", 1 => "1 finding.", var n => $"{n} findings." });
            return findings.Count == 0 ? Exit.Done : Exit.FoundWrong;
        });
    }

    private static Command List(Place at) => new Command("list", "Lists the packs that this build knows, each version with its first day.").Does(at, Needs.Nothing, async (run, _) =>
    {
        var library = run.Get<PackLibrary>();
        foreach (var release in library.Slugs.Order(StringComparer.Ordinal).SelectMany(library.Of))
        {
            var (header, identity) = (release.Pack.Header, release.Pack.Identity);
            await run.Out.WriteLineAsync($"{header.Slug,-20} {header.Version,-12} from {header.EffectiveFrom:yyyy-MM-dd}  {release.Document.Hash[..12]}  {identity.Name}");
        }

        return Exit.Done;
    });

    private static Command Schema(Place at) => new Command("schema", "Writes the JSON schema of packs, made from the records that read them.").Does(at, Needs.Nothing, async (run, _) =>
    {
        await run.Out.WriteAsync(PackSchema.Text());
        return Exit.Done;
    });
}
