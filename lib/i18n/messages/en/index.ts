import agreementPage from "./agreement-page.json";
import annotations from "./annotations.json";
import chartsGuarantees from "./charts/guarantees.json";
import chartsMaps from "./charts/maps.json";
import chartsMarket from "./charts/market.json";
import chartsPositions from "./charts/positions.json";
import chartsQuality from "./charts/quality.json";
import chartsReactions from "./charts/reactions.json";
import chartsRisk from "./charts/risk.json";
import chartsTalks from "./charts/talks.json";
import chartsTimeline from "./charts/timeline.json";
import chartsWithheld from "./charts/withheld.json";
import chartsPage from "./charts-page.json";
import controls from "./controls.json";
import corrections from "./corrections.json";
import dataPage from "./data-page.json";
import dataset from "./dataset.json";
import developersPage from "./developers-page.json";
import eventPage from "./event-page.json";
import feeds from "./feeds.json";
import frame from "./frame.json";
import glossary from "./glossary.json";
import guaranteesPage from "./guarantees-page.json";
import indicatorMethods from "./indicator-methods.json";
import mapPage from "./map-page.json";
import marketsPage from "./markets-page.json";
import methodsPage from "./methods-page.json";
import overview from "./overview.json";
import positionsPage from "./positions-page.json";
import reading from "./reading.json";
import readme from "./readme.json";
import riskPage from "./risk-page.json";
import sharing from "./sharing.json";
import site from "./site.json";
import studyMethods from "./study-methods.json";
import timelinePage from "./timeline-page.json";
import vocabulary from "./vocabulary.json";

/** Every string in English, a file per part of the product: a part that runs in the browser brings only its own. */
const messages = {
  vocabulary,
  charts: {
    withheld: chartsWithheld,
    timeline: chartsTimeline,
    market: chartsMarket,
    reactions: chartsReactions,
    talks: chartsTalks,
    maps: chartsMaps,
    quality: chartsQuality,
    guarantees: chartsGuarantees,
    positions: chartsPositions,
    risk: chartsRisk,
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
  developersPage,
  eventPage,
  guaranteesPage,
  agreementPage,
  timelinePage,
  positionsPage,
  glossary,
  riskPage,
  chartsPage,
  dataPage,
  mapPage,
  dataset,
  corrections,
  marketsPage,
  methodsPage,
  indicatorMethods,
  studyMethods,
};
export default messages;
