// A real mail server for tests: takes mail, reads it with a parser of its own, prints one JSON line for each message.
// Standard input takes orders, one JSON a line; the first says how to be: { port, key, cert, user, password, refuse: { address: code }, cutAfterData: times }.
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";
import { simpleParser } from "mailparser";

const say = line => process.stdout.write(JSON.stringify(line) + "\n");
const refusal = code => Object.assign(new Error("refused"), { responseCode: code });

createInterface({ input: process.stdin }).once("line", first => {
  const how = JSON.parse(first);
  let cuts = how.cutAfterData ?? 0;
  const server = new SMTPServer({
    key: how.key,
    cert: how.cert,
    disabledCommands: how.key ? [] : ["STARTTLS"],
    authOptional: !how.user,
    allowInsecureAuth: true,
    onAuth: (auth, session, done) => auth.username === how.user && auth.password === how.password ? done(null, { user: auth.username }) : done(refusal(535)),
    onRcptTo: (address, session, done) => done(how.refuse?.[address.address] ? refusal(how.refuse[address.address]) : null),
    onData: (stream, session, done) => {
      const chunks = [];
      stream.on("data", chunk => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        const mail = await simpleParser(raw);
        say({
          messageId: mail.messageId, subject: mail.subject, text: mail.text, html: mail.html || "",
          from: mail.from?.text, to: session.envelope.rcptTo.map(r => r.address), toHeader: mail.to?.text, cc: mail.cc?.text ?? null,
          parts: [...raw.matchAll(/^content-type:\s*([^;\s]+)/gim)].map(m => m[1].toLowerCase()),
          calendar: mail.attachments.find(a => a.contentType === "text/calendar")?.content.toString("utf8") ?? null,
          secure: session.secure, user: session.user ?? null, raw,
        });
        if (cuts-- > 0) server.connections.forEach(c => c._socket.destroy());
        else done(null, "kept");
      });
    },
  });
  server.on("error", () => {});
  server.listen(how.port ?? 0, "127.0.0.1", () => say({ listening: server.server.address().port }));
});
process.stdin.on("end", () => process.exit(0));
