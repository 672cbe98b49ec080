using System.CommandLine;
using GoldenThread.Partnerships.Packs;
using GoldenThread.People;
using GoldenThread.Web.Access;
using GoldenThread.Web.Hosting;

namespace GoldenThread.Web.Cli;

/// <summary>partnership create.</summary>
internal static class PartnershipVerbs
{
    public static Command Partnership(Place at) => new("partnership", "Partnerships that this installation serves.") { Create(at) };

    private static Command Create(Place at)
    {
        var slug = new Argument<string>("SLUG") { Description = "The word in its addresses: small letters, digits, hyphens." };
        var pack = new Option<string>("--pack") { Description = "The folder with its policy.", Required = true };
        var administrator = new Option<string>("--administrator") { Description = "The e-mail address of the first administrator, who can take in everybody else.", Required = true };
        var name = new Option<string>("--name") { Description = "The administrator's name.", DefaultValueFactory = _ => "Partnership Administrator" };
        return new Command("create", "Takes a partnership in with its own policy; readings are off until an officer confirms each. Prints the administrator's first password once.") { slug, pack, administrator, name }.Does(at, Needs.Database, async (run, stop) =>
        {
            var (word, folder) = (run.Typed.GetRequiredValue(slug), run.PathOf(run.Typed.GetRequiredValue(pack)));
            if (Slugs.Taken.Contains(word)) return await run.BadAsync($"\"{word}\" means something else in our addresses. Choose another word.");
            if (!Directory.Exists(folder)) return await run.BadAsync($"There is no folder {folder}. Name the folder that holds the pack's .yaml files.");
            var findings = PackCheck.Folder(folder);
            if (findings.Count > 0) return await run.BadAsync($"The pack is not sound ({findings.Count} findings; the first: {findings[0]}). See all with: goldenthread pack check {folder}.");
            var library = PackLibrary.Load(folder);
            if (library.Slugs is not { Count: 1 }) return await run.BadAsync($"{folder} holds the policies of {library.Slugs.Count} partnerships. Name the folder of one.");
            var policy = library.Of(library.Slugs.Single()).Select(r => r.Document).ToList();

            var names = run.Typed.GetRequiredValue(name).Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var password = Secret.New()[..20];
            var outcome = await run.Get<FoundPartnership>().DoAsync(new(word, policy, run.Typed.GetRequiredValue(administrator), names.ElementAtOrDefault(0) ?? "", names.ElementAtOrDefault(1) ?? "", password), run.Now, Clock.RealNow, stop);
            if (!outcome.Is(out var founded, out var no)) return await run.BadAsync(no.Words);
            await run.Out.WriteLineAsync($"{founded.Partnership.Name} is at {new Uri(run.Settings.Address, word)}");
            await run.Out.WriteLineAsync(founded.PasswordWasSet
                ? $"The administrator signs in with the address given and this password, to be changed at once: {password}"
                : "The administrator's address has an account already; it keeps its password.");
            return Exit.Done;
        });
    }
}
