// Lists the occurrences of calendars as ical.js sees them: node occurrences.mjs ICAL_JS FIRST LAST FILE...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, first, last, ...names] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library).href);
const found = {};

for (const name of names) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf-8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  const changed = events.filter((event) => event.isRecurrenceException());
  const times = [];
  for (const event of events.filter((one) => !one.isRecurrenceException())) {
    changed.filter((one) => one.uid === event.uid).forEach((one) => event.relateException(one));
    const turns = event.iterator();
    for (let next = turns.next(); next && next.toString() < `${last}Z`; next = turns.next()) {
      const { startDate, item } = event.getOccurrenceDetails(next);
      const start = startDate.toString();
      if (start >= first && start < last) times.push(`${event.uid} ${start} ${item.component.getFirstPropertyValue("status")}`);
    }
  }
  found[name] = times.sort();
}
console.log(JSON.stringify(found));
