using System.Diagnostics;
using GoldenThread.People;
using GoldenThread.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GoldenThread.Web.Tests.Journeys;

/// <summary>No page asks the database once for each row it shows: every page that links lead to, as each of the main roles, stays within a number of commands that does not grow with the data.</summary>
public sealed class QueriesTests(SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>The most is a thread: one question for each source of its seven hops, and eight for each of two events compared before and after. Most pages take fewer than ten.</summary>
    private const int Most = 36;

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.AgencyLead)]
    [InlineData(Role.Practitioner)]
    public async Task No_page_asks_the_database_once_a_row(Role role)
    {
        using var browser = site.Browser(await site.SessionAsync("warrington", role));
        using var counter = new Counter(site.Db);
        var (walked, worst) = (0, new List<string>());
        foreach (var (route, path) in await Crawl.AsAsync(site, browser, "warrington"))
        {
            await browser.GetAsync(path);
            counter.Count = 0;
            await browser.GetAsync(path);
            walked++;
            TestContext.Current.TestOutputHelper!.WriteLine($"{counter.Count,4} {route}");
            if (counter.Count > Most) worst.Add($"{counter.Count} commands: {path}");
        }

        walked.ShouldBeGreaterThan(10);
        worst.ShouldBeEmpty();
    }

    /// <summary>Counts the commands on one test's database; others run beside it.</summary>
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _file;
        private readonly List<IDisposable> _heard = [];

        public Counter(TestDb db)
        {
            _file = db.Settings.SqliteFile!;
            _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public int Count { get; set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _heard.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData told && told.Command.Connection!.DataSource == _file) Count++;
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _heard.ForEach(h => h.Dispose());
    }
}
