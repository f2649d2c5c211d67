import type { Topology } from "topojson-specification";
import { actorsFile } from "@/lib/schema/actor";
import { checkActors, type Names } from "./actors";
import { checkConflict } from "./conflict";
import { checkConfounders } from "./confounders";
import { checkCorrections, checkMissing } from "./corrections";
import type { Countries } from "./countries";
import { checkDerived } from "./derived";
import { checkEvents } from "./events";
import { type Fault, fits, nameOf, type Report, reporter } from "./fault";
import { checkFolders, type Folder, parseJson } from "./folders";
import { checkGlossary } from "./glossary";
import { checkGuarantees } from "./guarantees";
import { checkNatoStances } from "./nato-stances";
import { checkPhases } from "./phases";
import { checkPlans } from "./plans";
import { checkPositions } from "./positions";
import { checkPackageDates, checkSanctions } from "./sanctions";
import { checkSeries } from "./series";
import { checkShapes } from "./shapes";
import { checkCoverage, checkTable } from "./tables";
import { checkTerritory } from "./territory";
import { checkTreatyTexts } from "./treaty-texts";
import { checkVenues } from "./venues";
import { checkVotes } from "./votes";

/** What a check found, and how much it looked at. */
export interface Findings {
  readonly faults: readonly Fault[];
  readonly datasets: number;
  readonly rows: number;
}

/**
 * Checks everything under a data folder: descriptions, rows, and references between datasets.
 * @param root the data folder
 * @returns the faults in the order found; none when the data may be built
 * @throws the file system's errors
 */
export function checkData(root: string): readonly Fault[] {
  return inspectData(root).faults;
}

/** Like checkData, with the number of sound descriptions and of their rows. */
export function inspectData(root: string): Findings {
  const faults: Fault[] = [];
  const folders = checkFolders(faults, root);
  for (const { meta, path, text } of folders.values()) {
    if (meta.kind === "series") checkSeries(reporter(path, faults), meta, text);
    if (meta.kind === "table") checkTable(reporter(path, faults), meta, text);
  }
  checkRecords(faults, folders);
  checkTables(faults, folders);
  const rows = [...folders.values()].reduce((sum, { meta }) => sum + meta.coverage.rows, 0);
  return { faults, datasets: folders.size, rows };
}

/** Records refer to each other, so what is referred to comes first. */
function checkRecords(faults: Fault[], folders: ReadonlyMap<string, Folder>): void {
  const lastDay = folders.get("events")?.meta.coverage.to ?? "9999-12-31";
  const open = (id: string): { report: Report; value: unknown; folder: Folder } | null => {
    const folder = folders.get(id);
    if (!folder) return null;
    const report = reporter(folder.path, faults);
    const value = parseJson(report, folder.text);
    return value === undefined ? null : { report, value, folder };
  };
  /** The records of a dataset, with its coverage checked. */
  const list = (id: string): { report: Report; records: readonly unknown[] } => {
    const file = open(id);
    if (!file) return { report: () => {}, records: [] };
    if (!Array.isArray(file.value)) {
      file.report(null, "is not a list of records");
      return { report: file.report, records: [] };
    }
    const dates = file.value.map((r) => r?.date).filter((d): d is string => typeof d === "string");
    const { from, to } = { from: dates.toSorted()[0] ?? null, to: dates.toSorted().at(-1) ?? null };
    checkCoverage(file.report, file.folder.meta.coverage, from, to, file.value.length);
    return { report: file.report, records: file.value };
  };

  let countries: Countries | null = null;
  const geo = open("geo");
  if (geo?.folder.meta.kind === "shapes") countries = checkShapes(geo.report, geo.folder.meta, geo.value);

  const venues = list("venues");
  const places = checkVenues(venues.report, venues.records, countries);
  const names = actorNames(open("actors"));
  const events = list("events");
  checkEvents(events.report, events.records, { names, venues: places, lastDay });
  const phases = list("phases");
  checkPhases(phases.report, phases.records, events.records);
  const positions = list("positions");
  checkPositions(positions.report, positions.records, lastDay);
  const plans = list("plans");
  checkPlans(plans.report, plans.records, lastDay);
  const confounders = list("confounders");
  checkConfounders(confounders.report, confounders.records, lastDay);
  const glossary = list("glossary");
  checkGlossary(glossary.report, glossary.records);
  const guarantees = list("guarantees");
  checkGuarantees(guarantees.report, guarantees.records, lastDay);
  const corrections = list("corrections");
  checkCorrections(corrections.report, corrections.records);
  const missing = list("known-missing");
  checkMissing(missing.report, missing.records);
  const nato = open("nato-stances");
  const stances = nato && checkNatoStances(nato.report, nato.value, lastDay);
  if (nato && stances) checkCoverage(nato.report, nato.folder.meta.coverage, stances.from, stances.to, stances.members);
  const file = open("sanctions");
  const acts = file && checkSanctions(file.report, file.value, lastDay);
  if (file && acts) {
    checkCoverage(file.report, file.folder.meta.coverage, acts.from, acts.to, acts.rows);
    const days = folders.get("eu-sanctions-packages");
    if (days) checkPackageDates(reporter(days.path, faults), days.text, acts.packages);
  }
  const texts = list("treaty-texts");
  const ids = guarantees.records.flatMap((g) => nameOf(g) ?? []);
  checkTreatyTexts(texts.report, texts.records, new Set(ids));
}

/** What tables say of each other and of the shapes; each alone has been checked before, and one that failed is left alone. */
function checkTables(faults: Fault[], folders: ReadonlyMap<string, Folder>): void {
  const text = (id: string) => folders.get(id)?.text;
  const report = (id: string) => reporter(folders.get(id)?.path ?? id, faults);
  const shapes = (id: string) => {
    const folder = folders.get(id);
    const value = folder && parseJson(report(id), folder.text);
    if (folder?.meta.kind === "shapes" && id !== "geo" && value) checkShapes(report(id), folder.meta, value);
    return value as Topology | undefined;
  };
  const [outlines, oblasts] = [shapes("territory-outlines"), shapes("ukraine-oblasts")];
  const [area, economist, shares] = [
    text("territory-area"),
    text("territory-area-economist"),
    text("territory-share-by-oblast"),
  ];
  if (area && economist && shares && outlines?.objects && oblasts?.objects)
    checkTerritory(
      {
        area: report("territory-area"),
        economist: report("territory-area-economist"),
        shares: report("territory-share-by-oblast"),
        outlines: report("territory-outlines"),
      },
      { area, economist, shares, outlines, oblasts },
    );
  const derived = text("derived-reactions");
  const events = folders.get("events");
  if (derived && events && !faults.some((f) => f.file === events.path)) {
    const list = parseJson(report("events"), events.text);
    if (Array.isArray(list)) checkDerived(report("derived-reactions"), derived, list);
  }
  const [votes, byCountry] = [text("un-votes"), text("un-votes-by-country")];
  checkConflict(folders, faults);
  if (votes && byCountry) checkVotes(report("un-votes"), report("un-votes-by-country"), votes, byCountry);
}

function actorNames(file: { report: Report; value: unknown; folder: Folder } | null): Names {
  const lists = file && fits(file.report, null, actorsFile, file.value);
  if (!file || !lists) return { owners: new Map(), canonical: new Set() };
  const rows = lists.people.length + lists.organisations.length;
  checkCoverage(file.report, file.folder.meta.coverage, null, null, rows);
  return checkActors(file.report, lists.people, lists.organisations);
}
