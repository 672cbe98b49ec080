using GoldenThread.Web.Cli;

namespace GoldenThread.Web.Tests.Cli;

public sealed class PackVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack-verb-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task A_sound_pack_ends_with_0()
    {
        (await TypeAsync("pack", "check", Path.Combine(AppContext.BaseDirectory, "packs"))).ShouldBe(0);
        _out.ToString().ShouldBe("Nothing wrong." + Environment.NewLine);
    }

    [Fact]
    public async Task Findings_end_with_1_and_name_file_line_and_remedy()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "pack.yaml"), "pack:\n  slug: here\n  version: 2026\n  effective_from: soon\n");

        (await TypeAsync("pack", "check", _folder)).ShouldBe(1);
        _out.ToString().ShouldContain("pack.yaml:4: pack.effective_from: \"soon\" is not a date. Write it as 2026-04-01.");
    }

    [Fact]
    public async Task A_missing_folder_ends_with_2_and_says_what_to_name()
    {
        (await TypeAsync("pack", "check", Path.Combine(_folder, "nowhere"))).ShouldBe(2);
        _error.ToString().ShouldContain("Name the folder");
    }

    [Fact]
    public async Task The_packs_that_ship_are_listed_with_their_versions()
    {
        (await TypeAsync("pack", "list")).ShouldBe(0);
        _out.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
        _out.ToString().ShouldContain("from 2023-04-01");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _out.Dispose();
        _error.Dispose();
    }

    private Task<int> TypeAsync(params string[] args) => CommandLine.RunAsync(args, new OwnProcess(args), _out, _error, CancellationToken.None);
}
