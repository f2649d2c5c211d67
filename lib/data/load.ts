import type { Topology } from "topojson-specification";
import { drawMaps } from "@/lib/geo/drawn";
import type { OrganisationRecord, Person } from "@/lib/schema/actor";
import type { Confounder } from "@/lib/schema/confounder";
import type { Correction } from "@/lib/schema/correction";
import type { NegotiationEvent } from "@/lib/schema/event";
import type { GlossaryTerm } from "@/lib/schema/glossary";
import type { Guarantee } from "@/lib/schema/guarantee";
import type { Missing } from "@/lib/schema/missing";
import type { NatoStances } from "@/lib/schema/nato-stance";
import type { Phase } from "@/lib/schema/phase";
import type { Plan } from "@/lib/schema/plan";
import type { Position } from "@/lib/schema/position";
import type { Sanctions } from "@/lib/schema/sanction";
import type { DatasetMeta } from "@/lib/schema/series";
import type { TreatyText } from "@/lib/schema/treaty-text";
import type { Venue } from "@/lib/schema/venue";
import { contentHash, defaultRoot, readAll } from "./files";
import {
  type ConflictId,
  DATASET_IDS,
  type DatasetId,
  isDatasetId,
  SERIES_IDS,
  type SeriesId,
  type ShapeId,
} from "./ids";
import { type PrivateData, readPrivate } from "./private";
import { releaseFiles } from "./releases";
import { parseSeries } from "./series";
import {
  parseArea,
  parseColumns,
  parseDerived,
  parseFrozenAssets,
  parseMapArea,
  parsePackageDates,
  parseShares,
  parseVotes,
} from "./tables";
import type { Data } from "./types";

const loaded = new Map<string, Data>();

/**
 * All data under a folder, read and indexed on the first call and shared after it. Nothing is validated here: the build
 * has run the data check on the same files.
 * @param root the data folder; by default data/ in the working directory
 * @throws Error where a dataset of DATASET_IDS is missing, PrivateDataError, and the file system's errors
 */
export function loadData(root: string = defaultRoot()): Data {
  let data = loaded.get(root);
  if (!data) {
    data = read(root, readAll(root), root === defaultRoot() ? readPrivate() : NOTHING_PRIVATE);
    loaded.set(root, data);
  }
  return data;
}

/** Tests and kept releases are read without the operator's own prices. */
const NOTHING_PRIVATE: PrivateData = { series: [], files: new Map() };

/** Raised when a kept release is asked for a dataset that it doesn't have yet. */
export class NotInReleaseError extends Error {
  constructor(id: string) {
    super(`the release has no dataset '${id}'`);
    this.name = "NotInReleaseError";
  }
}

/**
 * A kept release of the data, or null where it isn't kept. Datasets that came later are empty in it, and asking for their
 * description throws NotInReleaseError, so that no chart can pass off their absence as a finding. What may be handed on is
 * decided by today's licences where they are stricter.
 * @throws IncompleteReleaseError
 */
export function loadRelease(version: string, root: string = defaultRoot()): Data | null {
  const key = `${root} ${version}`;
  let data = loaded.get(key);
  if (!data) {
    const files = releaseFiles(root, version, readAll(root));
    if (!files) return null;
    data = read(root, files, NOTHING_PRIVATE, loadData(root));
    loaded.set(key, data);
  }
  return data;
}

/** @param today the current data, when what is read is a kept release */
function read(root: string, files: ReadonlyMap<string, Buffer>, own: PrivateData, today?: Data): Data {
  const folders = new Map<string, string>();
  for (const path of files.keys()) {
    const folder = path.match(/^(?:.*\/)?([^/]+)(?=\/dataset\.json$)/);
    if (folder) folders.set(folder[1]!, folder[0]);
  }
  const text = (path: string): string => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`data file '${path}' is missing`);
    return bytes.toString("utf8");
  };
  const metas = new Map<string, DatasetMeta>();
  for (const id of DATASET_IDS) {
    const folder = folders.get(id);
    if (!folder && today) continue;
    if (!folder) throw new Error(`dataset '${id}' is missing under ${root}`);
    const meta: DatasetMeta = JSON.parse(text(`${folder}/dataset.json`));
    metas.set(id, freeze(today ? underLicence(meta, today.dataset(id)) : meta));
  }
  const dataset = (id: DatasetId): DatasetMeta => {
    if (today && isDatasetId(id) && !metas.has(id)) throw new NotInReleaseError(id);
    return found(metas.get(id), "dataset", id);
  };
  const present = (id: DatasetId) => !today || metas.has(id);
  const rows = <T>(id: DatasetId): T =>
    freeze((present(id) ? JSON.parse(text(`${folders.get(id)}/${dataset(id).file}`)) : []) as T);

  const table = (id: DatasetId): string => (present(id) ? text(`${folders.get(id)}/${dataset(id).file}`) : "");

  const events = rows<readonly NegotiationEvent[]>("events");
  const venues = rows<readonly Venue[]>("venues");
  const actors = rows<{ people: readonly Person[]; organisations: readonly OrganisationRecord[] }>("actors");
  const series = SERIES_IDS.filter(present).map((id) => {
    const meta = dataset(id);
    if (meta.kind !== "series") throw new Error(`dataset '${id}' is not a series`);
    return parseSeries(id, meta, text(`${folders.get(id)}/${meta.file}`));
  });

  const eventById = new Map(events.map((event) => [event.id, event]));
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  const personByName = new Map(actors.people.flatMap((p) => [p.name, ...p.variants].map((name) => [name, p] as const)));
  const seriesById = new Map<string, (typeof series)[number]>(series.map((s) => [s.id, s]));
  const asOf = dataset("events").coverage.to ?? "";

  const shapes = lazily((id: ShapeId) => JSON.parse(table(id)) as Topology);
  return Object.freeze({
    version: `${asOf}-${contentHash(own.series.length ? new Map([...files, ...prefixed(own.files)]) : files)}`,
    asOf,
    datasets: Object.freeze(DATASET_IDS.filter(present).map(dataset)),
    dataset,
    events,
    phases: rows<readonly Phase[]>("phases"),
    event: (id: string) => eventById.get(id),
    venues,
    venue: (id: string) => venueById.get(id),
    people: actors.people,
    person: (name: string) => personByName.get(name),
    organisations: actors.organisations,
    confounders: rows<readonly Confounder[]>("confounders"),
    glossary: rows<readonly GlossaryTerm[]>("glossary"),
    positions: rows<readonly Position[]>("positions"),
    plans: rows<readonly Plan[]>("plans"),
    guarantees: rows<readonly Guarantee[]>("guarantees"),
    natoStances: rows<NatoStances>("nato-stances"),
    corrections: rows<readonly Correction[]>("corrections"),
    missing: rows<readonly Missing[]>("known-missing"),
    sanctions: rows<Sanctions>("sanctions"),
    treatyTexts: rows<readonly TreatyText[]>("treaty-texts"),
    packageDates: parsePackageDates(table("eu-sanctions-packages")),
    frozenAssets: parseFrozenAssets(table("frozen-assets-facts")),
    territoryArea: parseMapArea(table("territory-area")),
    territoryAreaEconomist: parseArea(table("territory-area-economist")),
    oblastShares: parseShares(table("territory-share-by-oblast")),
    unVotes: parseVotes(table("un-votes"), table("un-votes-by-country")),
    derivedReactions: parseDerived(table("derived-reactions")),
    conflict: lazily((id: ConflictId) => parseColumns(dataset(id).columns, table(id))),
    shapes,
    maps: drawMaps(() => ({
      countries: shapes("geo"),
      oblasts: shapes("ukraine-oblasts"),
      outlines: shapes("territory-outlines"),
    })),
    series: Object.freeze(series),
    seriesById: (id: SeriesId) => found(seriesById.get(id), "series", id),
    privateSeries: own.series,
  });
}

/** A release's description, not to be handed on where today's isn't. */
const underLicence = (meta: DatasetMeta, now: DatasetMeta): DatasetMeta =>
  now.redistribution === "display-only" ? { ...meta, redistribution: now.redistribution } : meta;

/** Private files under a name that no dataset can have. */
const prefixed = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([path, bytes]) => [`private:${path}`, bytes] as const);

/** Makes each value on the first call for it and keeps it. */
function lazily<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

/** The value, or an error that names what was asked for: callers outside TypeScript's reach can pass any string. */
function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new Error(`unknown ${what} '${id}'`);
  return value;
}

/** Makes a shared value unchangeable, all the way down. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
