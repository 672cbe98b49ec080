// Reads a calendar with two parsers that are not ours and says in one JSON line what each understood. The calendar comes on standard input.
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const text = await new Promise(done => {
  const chunks = [];
  process.stdin.on("data", c => chunks.push(c));
  process.stdin.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
});
const plain = value => (value && typeof value === "object" && "val" in value ? value.val : value) ?? null;

const parsed = ICAL.parse(text);
const calendars = Array.isArray(parsed[0]) ? parsed : [parsed];
const one = calendars.flatMap(jcal => {
  const calendar = new ICAL.Component(jcal);
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid, sequence: event.sequence, method: calendar.getFirstPropertyValue("method"), summary: event.summary, location: event.location ?? null,
      starts: new Date(event.startDate.toUnixTime() * 1000).toISOString(), ends: new Date(event.endDate.toUnixTime() * 1000).toISOString(),
      status: component.getFirstPropertyValue("status"), organizer: component.getFirstPropertyValue("organizer") ?? null, attendee: component.getFirstPropertyValue("attendee") ?? null,
      zone: component.getFirstProperty("dtstart").getParameter("tzid") ?? null,
    };
  });
});

const other = text.split(/(?<=END:VCALENDAR\r\n)/).filter(t => t.trim()).flatMap(t => Object.values(nodeIcal.sync.parseICS(t)).filter(e => e.type === "VEVENT").map(e => ({
  uid: e.uid, sequence: Number(e.sequence), method: e.method ?? null, summary: plain(e.summary), location: plain(e.location),
  starts: e.start.toISOString(), ends: e.end.toISOString(), status: e.status ?? null, organizer: plain(e.organizer), attendee: plain(e.attendee), zone: e.start.tz ?? null,
})));

process.stdout.write(JSON.stringify({ icalJs: one, nodeIcal: other }));
