/** The only way to the rows under data/. Server side: it reads files. */
export {
  type ConflictId,
  DATASET_IDS,
  type DatasetId,
  isDatasetId,
  isSeriesId,
  SERIES_IDS,
  type SeriesId,
  type ShapeId,
} from "./ids";
export { loadData, loadRelease, NotInReleaseError } from "./load";
export type { PrivateSeries } from "./private";
export { codingRules, isDownloadable, type RawFile, rawFile, WithheldError } from "./raw";
export { IncompleteReleaseError, keptReleases } from "./releases";
export type {
  AreaRow,
  ColumnTable,
  Data,
  DerivedReaction,
  MapArea,
  OblastShare,
  Series,
  SeriesPoint,
  UnVote,
  Vote,
} from "./types";
