using System.Text.Json;
using GoldenThread.Bench;

// ./bench [NAME]: pages, rush, thread, cold, import, kill, charges, replay, due, programme, statistics, results, or everything but kill (which takes long). Prints a table and writes benchmarks/results/NAME.json.
var name = args.FirstOrDefault() ?? "all";
var rows = new List<Row>();
if (name is not ("all" or "pages" or "rush" or "cold" or "kill" or "thread" or "import" or "charges" or "replay" or "due" or "programme" or "statistics" or "results"))
{
    Console.Error.WriteLine("Usage: ./bench [pages|rush|thread|cold|import|kill|charges|replay|due|programme|statistics|results]");
    return 2;
}

foreach (var database in name is "charges" or "statistics" ? [] : BenchDatabase.Here())
{
    await using var world = await World.MakeAsync(database);
    if (name is "all" or "cold") rows.AddRange(await ColdStart.MeasureAsync(world));
    if (name is "all" or "pages") rows.AddRange(await PagesUnderLoad.MeasureAsync(world));
    if (name is "all" or "rush") rows.AddRange(await Rush.MeasureAsync(world));
    if (name is "all" or "programme") rows.AddRange(await ProgrammeWork.MeasureAsync(world));
    if (name is "all" or "thread") rows.AddRange(await ThreadWork.MeasureAsync(world));
    if (name is "all" or "import") rows.AddRange(await StaffList.MeasureAsync(world));
    if (name is "all" or "replay") rows.Add(await ChargeSpeed.ReplayAsync(world));
    if (name is "all" or "due") rows.AddRange(await WhoIsDue.MeasureAsync(world));
    if (name is "all" or "results") rows.AddRange(await EvaluationWork.MeasureAsync(world));
    if (name is "kill") rows.AddRange(await KillTest.MeasureAsync(world, rounds: 50));
}

if (name is "all" or "charges") rows.AddRange(ChargeSpeed.Decide());
if (name is "all" or "due") rows.Add(WhoIsDue.Rule());
if (name is "all" or "statistics") rows.AddRange(Cohorts.Measure());
if (name is "all" or "pages") rows.AddRange(await BareKestrel.MeasureAsync());
if (name is "all" or "rush") rows.AddRange(await BarePostgres.MeasureAsync());

Console.WriteLine();
Console.WriteLine($"{"what",-34} {"database",-10} {"figure",12} {"unit",-12} note");
foreach (var row in rows) Console.WriteLine($"{row.What,-34} {row.Database,-10} {row.Figure,12:N1} {row.Unit,-12} {row.Note}");
var folder = Path.Combine(Repository.Root, "benchmarks", "results");
Directory.CreateDirectory(folder);
await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.json"), JsonSerializer.Serialize(rows, Row.Json));
return rows.Any(r => r.Broken) ? 1 : 0;
