// Every counted event on every series that the event study can use, timed in this process; prints one line of JSON.
import { loadData } from "../../../lib/data";
import { STUDY_SERIES } from "../../../lib/markets/conventions";
import { countedEvents, DEFAULTS, reaction } from "../../../lib/markets/reactions";

const data = loadData();
const events = countedEvents(data.events);
const begin = performance.now();
let [found, refused] = [0, 0];
for (const id of STUDY_SERIES)
  for (const event of events)
    if ("refused" in reaction(data, event, id, DEFAULTS)) refused += 1;
    else found += 1;
const ms = performance.now() - begin;
console.log(JSON.stringify({ ms, found, refused, events: events.length, series: STUDY_SERIES.length }));
