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
export { loadData } from "./load";
export { codingRules, isDownloadable, type RawFile, rawFile, WithheldError } from "./raw";
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
