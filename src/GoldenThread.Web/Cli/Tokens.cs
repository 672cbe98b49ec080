using System.CommandLine;
using GoldenThread.People;

namespace GoldenThread.Web.Cli;

/// <summary>token create.</summary>
internal static class TokenVerbs
{
    public static Command Token(Place at) => new("token", "Keys for programs that use the API.") { Create(at) };

    private static Command Create(Place at)
    {
        var partnership = new Option<string>("--partnership") { Description = "Which partnership.", Required = true };
        var role = new Option<string>("--role") { Description = $"Which of the person's roles: {string.Join(", ", Enum.GetValues<Role>().Select(Names.Code))}.", Required = true };
        var person = new Option<string?>("--person") { Description = "Whose key it is, by e-mail address; with sample data it may be left out." };
        var days = new Option<int>("--days") { Description = "How long it is valid.", DefaultValueFactory = _ => 30 };
        return new Command("create", "Makes a key for one person and one of their roles, and prints it once, as the last word.") { partnership, role, person, days }.Does(at, Needs.Database, async (run, stop) =>
        {
            var code = run.Typed.GetRequiredValue(role);
            if (Names.FromCode<Role>(code) is not { } chosen) return await run.BadAsync($"There is no role \"{code}\". There are: {string.Join(", ", Enum.GetValues<Role>().Select(Names.Code))}.");
            if (await run.PartnershipAsync(run.Typed.GetRequiredValue(partnership), stop) is not { } of) return Exit.BadInput;
            var outcome = await run.Get<CreateToken>().DoAsync(new(chosen, Email: run.Typed.GetValue(person), Days: run.Typed.GetValue(days)), run.Context(of.Id), stop);
            if (!outcome.Is(out var made, out var no)) return await run.BadAsync(no.Words);
            await run.Error.WriteLineAsync($"Valid until {made.EndsAt:yyyy-MM-dd}. It is shown this once.");
            await run.Out.WriteLineAsync(made.Token);
            return Exit.Done;
        });
    }
}
