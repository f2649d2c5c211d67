import annotations from "./annotations.json";
import chartsMaps from "./charts/maps.json";
import chartsMarket from "./charts/market.json";
import chartsReactions from "./charts/reactions.json";
import chartsTalks from "./charts/talks.json";
import chartsTimeline from "./charts/timeline.json";
import chartsWithheld from "./charts/withheld.json";
import chartsPage from "./charts-page.json";
import controls from "./controls.json";
import dataPage from "./data-page.json";
import eventPage from "./event-page.json";
import feeds from "./feeds.json";
import frame from "./frame.json";
import methodsPage from "./methods-page.json";
import overview from "./overview.json";
import reading from "./reading.json";
import readme from "./readme.json";
import sharing from "./sharing.json";
import site from "./site.json";
import timelinePage from "./timeline-page.json";
import vocabulary from "./vocabulary.json";

/** Every string in Ukrainian, a file per part of the product: a part that runs in the browser brings only its own. */
const messages = {
  vocabulary,
  charts: {
    withheld: chartsWithheld,
    timeline: chartsTimeline,
    market: chartsMarket,
    reactions: chartsReactions,
    talks: chartsTalks,
    maps: chartsMaps,
  },
  annotations,
  controls,
  reading,
  feeds,
  frame,
  readme,
  sharing,
  site,
  overview,
  eventPage,
  timelinePage,
  chartsPage,
  dataPage,
  methodsPage,
};
export default messages;
