using GoldenThread.Foundation;
using GoldenThread.People;
using GoldenThread.Programme;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Tests.Foundation;

public sealed class PostMailTests
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n";

    [Theory, OnBoth]
    public async Task A_message_goes_to_its_one_reader_with_text_html_and_calendar_beside_each_other(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        var mail = await given.MailAsync(calendar: Calendar);

        (await PostAsync(given, sink)).ShouldBe(new(Sent: 1, Skipped: 0, Refused: 0, NoServer: false, More: false));

        var arrived = (await sink.ReceivedAsync(1))[0];
        arrived.To.ShouldBe(["amina.yusuf@example.org"]);
        arrived.ToHeader.ShouldBe("amina.yusuf@example.org");
        arrived.Cc.ShouldBeNull();
        arrived.From.ShouldBe("\"Calderbrook Partnership\" <no-reply@learning.example.org>");
        arrived.MessageId.ShouldBe($"<{mail.Id:N}@learning.example.org>");
        arrived.Subject.ShouldBe("You have a place – 3 December");
        arrived.Text.Trim().ShouldBe("Café, 9:30am.");
        arrived.Html.ShouldContain("<p>Café, 9:30am.</p>");
        arrived.Calendar!.ReplaceLineEndings("\n").ShouldBe(Calendar.ReplaceLineEndings("\n"));
        arrived.Raw.ShouldContain("method=PUBLISH");
        arrived.Parts.ShouldBe(["multipart/alternative", "text/plain", "text/html", "text/calendar"]);
        var now = await given.MailAsync(mail.Id);
        now.State.ShouldBe(MailState.Sent);
        now.SentAt.ShouldBe(given.Now);
    }

    [Theory, OnBoth]
    public async Task Posting_again_sends_nothing_twice(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        for (var i = 0; i < 5; i++) await given.MailAsync($"reader{i}@example.org");

        await PostAsync(given, sink);
        (await PostAsync(given, sink)).Sent.ShouldBe(0);

        (await sink.ReceivedAsync(5)).SelectMany(m => m.To).ShouldBe(Enumerable.Range(0, 5).Select(i => $"reader{i}@example.org"), ignoreOrder: true);
    }

    [Theory, OnBoth]
    public async Task A_server_that_is_down_for_a_day_loses_nothing_and_each_reader_gets_one(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var port = FreePort();
        for (var i = 0; i < 40; i++) await given.MailAsync($"reader{i}@example.org");
        var down = new MailServer("127.0.0.1", port, false, null, null, "no-reply@learning.example.org");

        for (var hour = 0; hour < 24; hour++)
        {
            (await PostAsync(given, new SmtpPost(down))).NoServer.ShouldBeTrue();
            given.Now = given.Now.AddHours(1);
        }

        var waiting = await given.ReadAsync(db => db.MailMessages.ToListAsync());
        waiting.ShouldAllBe(m => m.State == MailState.Waiting);
        waiting.ShouldContain(m => m.LastError == "the server cannot be reached (ConnectionRefused)");
        await using var sink = await MailSink.StartAsync(new() { Port = port });
        (await PostAsync(given, sink)).Sent.ShouldBe(40);
        (await sink.ReceivedAsync(40)).Select(m => m.To.Single()).Distinct().Count().ShouldBe(40);
    }

    [Theory, OnBoth]
    public async Task A_refusal_for_good_is_given_up_at_once_and_a_refusal_for_now_is_tried_again_for_three_days(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync(new() { Refuse = { ["gone@example.org"] = 550, ["full@example.org"] = 452 } });
        var gone = await given.MailAsync("gone@example.org");
        var full = await given.MailAsync("full@example.org");
        var fine = await given.MailAsync("fine@example.org");

        await PostAsync(given, sink);

        (await given.MailAsync(gone.Id)).State.ShouldBe(MailState.GivenUp);
        (await given.MailAsync(fine.Id)).State.ShouldBe(MailState.Sent);
        var later = await given.MailAsync(full.Id);
        later.State.ShouldBe(MailState.Waiting);
        later.NotBefore.ShouldBe(given.Now.AddMinutes(1));
        later.LastError.ShouldBe("the server refused the recipient (452)");

        for (var hours = 0; hours < 76; hours += 4)
        {
            given.Now = given.Now.AddHours(4);
            await PostAsync(given, sink);
        }

        var end = await given.MailAsync(full.Id);
        end.State.ShouldBe(MailState.GivenUp);
        end.Attempts.ShouldBeInRange(17, 22);
    }

    [Theory, OnBoth]
    public async Task Given_up_mail_can_be_made_to_wait_again(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        MailMessage mail;
        await using (var refusing = await MailSink.StartAsync(new() { Refuse = { ["a@example.org"] = 550 } }))
        {
            mail = await given.MailAsync("a@example.org");
            await PostAsync(given, refusing);
        }

        given.Now = given.Now.AddDays(5);
        await using (var db = given.Open()) (await new RetryMail(db).DoAsync(given.Context())).ShouldBe(1);
        await using var sink = await MailSink.StartAsync();
        await PostAsync(given, sink);

        (await given.MailAsync(mail.Id)).State.ShouldBe(MailState.Sent);
    }

    [Theory, OnBoth]
    public async Task When_the_line_dies_after_the_message_it_is_sent_again_under_the_same_id(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync(new() { CutAfterData = 1 });
        await given.MailAsync();

        (await PostAsync(given, sink)).Sent.ShouldBe(0);
        (await PostAsync(given, sink)).Sent.ShouldBe(1);

        (await sink.ReceivedAsync(2)).Select(m => m.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Theory, OnBoth]
    public async Task A_message_that_cannot_be_sent_does_not_stand_in_the_way_of_the_others(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        var broken = await given.MailAsync("not an address");
        for (var i = 0; i < 3; i++) await given.MailAsync();

        (await PostAsync(given, sink)).Sent.ShouldBe(3);

        (await given.MailAsync(broken.Id)).State.ShouldBe(MailState.GivenUp);
    }

    [Theory, OnBoth]
    public async Task Whoever_was_disabled_after_it_was_written_gets_nothing(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        var person = await given.PersonAsync();
        await DisableAsync(given, person);
        var mail = await given.MailAsync(person.Email.ToUpperInvariant());

        (await PostAsync(given, sink)).Skipped.ShouldBe(1);

        var skipped = await given.MailAsync(mail.Id);
        skipped.State.ShouldBe(MailState.Skipped);
        skipped.LastError.ShouldBe("account_disabled");
        sink.Messages.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task A_message_about_a_booking_that_is_gone_is_not_sent(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        await using var sink = await MailSink.StartAsync();
        var mail = await given.AddAsync(new MailMessage
        {
            PartnershipId = given.PartnershipId,
            Id = Guid.CreateVersion7(),
            To = "a@example.org",
            Subject = "A place",
            Text = "x",
            Html = "x",
            AboutKind = "booking",
            AboutId = Guid.CreateVersion7(),
            WrittenAt = given.Now,
            NotBefore = given.Now,
        });

        await PostAsync(given, sink);

        (await given.MailAsync(mail.Id)).LastError.ShouldBe("booking_removed");
        sink.Messages.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Without_a_mail_server_everything_stays_waiting(Database kind)
    {
        await using var given = await Given.PartnershipAsync(kind);
        var mail = await given.MailAsync();

        (await PostAsync(given, new NoPost())).NoServer.ShouldBeTrue();

        (await given.MailAsync(mail.Id)).State.ShouldBe(MailState.Waiting);
    }

    [Fact]
    public async Task A_server_that_wants_a_name_and_password_gets_them()
    {
        await using var given = await Given.PartnershipAsync(Database.Sqlite);
        await using var sink = await MailSink.StartAsync(new() { User = "goldenthread", Password = "s3cret" });
        await given.MailAsync();

        (await PostAsync(given, new SmtpPost(sink.Server with { User = "goldenthread", Password = "wrong" }))).NoServer.ShouldBeTrue();
        (await PostAsync(given, new SmtpPost(sink.Server with { User = "goldenthread", Password = "s3cret" }))).Sent.ShouldBe(1);

        (await sink.ReceivedAsync(1))[0].User.ShouldBe("goldenthread");
    }

    [Fact]
    public async Task An_encrypted_line_is_insisted_on_when_asked_for()
    {
        await using var given = await Given.PartnershipAsync(Database.Sqlite);
        await using var plain = await MailSink.StartAsync();
        await given.MailAsync();

        (await PostAsync(given, new SmtpPost(plain.Server with { Encrypted = true }))).NoServer.ShouldBeTrue();

        plain.Messages.ShouldBeEmpty();
    }

    private static Task<PostedMail> PostAsync(Given given, MailSink sink) => PostAsync(given, new SmtpPost(sink.Server));

    private static async Task<PostedMail> PostAsync(Given given, IPost post)
    {
        await using var db = given.Open();
        return await new PostMail(db, post, [new MailToEndedAccount(), new MailAboutBooking()]).DoAsync(given.Context() with { Channel = Channel.Job }, "Calderbrook Partnership");
    }

    private static async Task DisableAsync(Given given, Person person)
    {
        await using var db = given.Open();
        var account = new Account { Id = Guid.CreateVersion7(), Email = person.Email, EmailKey = person.EmailKey, SecurityStamp = "x", MadeAt = given.Now, DisabledAt = given.Now };
        await using (var work = await db.SharedAsync(write: true))
        {
            db.Add(account);
            await db.SaveChangesAsync();
            await work.CommitAsync();
        }

        await using var own = await db.WriteAsync(given.Context());
        await db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.AccountId, account.Id));
        await own.CommitAsync();
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
