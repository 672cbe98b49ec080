using GoldenThread.Data;
using GoldenThread.Migrate;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// Writes one migration for both databases: GoldenThread.Migrate NAME [--fresh].
// --fresh first deletes what is there, so that the single unreleased migration can be written anew.
#pragma warning disable EF1001 // the design-time services are internal; the tool is rebuilt with each EF version

if (args.Length == 0)
{
    Console.Error.WriteLine("Usage: GoldenThread.Migrate NAME [--fresh]");
    return 2;
}

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "GoldenThread.slnx"))) root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run inside the repository.");
var project = Path.Combine(root, "src", "GoldenThread");
var fresh = args.Contains("--fresh");

Scaffold(new DatabaseSettings { SqliteFile = "unused.db" }.Open(), "Sqlite");
Scaffold(new DatabaseSettings { Postgres = "Host=unused" }.Open(), "Postgres");
return 0;

void Scaffold(Db db, string provider)
{
    using var context = db;
    var folder = Path.Combine(project, "Data", "Migrations", provider);
    if (fresh && Directory.Exists(folder))
        foreach (var file in Directory.GetFiles(folder, "*.cs")) File.Delete(file);

    var reporter = new OperationReporter(new OperationReportHandler());
    var services = new DesignTimeServicesBuilder(typeof(Db).Assembly, typeof(Program).Assembly, reporter, []).CreateServiceCollection(context);
    if (fresh) services.AddScoped<IMigrationsAssembly, NoMigrations>();
    using var provided = services.BuildServiceProvider();
    using var scope = provided.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(args[0], "GoldenThread", $"Data.Migrations.{provider}");
    scaffolder.Save(project, migration, folder, dryRun: false);
    Console.WriteLine($"{provider}: {migration.MigrationId}");
}
