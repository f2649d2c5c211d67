import { z } from "zod";
import { recordId } from "./common";
import { REDISTRIBUTIONS } from "./dataset";
import { isoDate } from "./dates";
import { eventSchema } from "./event";
import { venueSchema } from "./venue";

/*
 * What the machine interface answers, as schemas: the OpenAPI document is made from them, and a test holds every example's
 * real answer against them. Members may be added in later versions; those named here stay.
 */

const version = z.string().describe("Version of the data: its last day and a hash of its content.");
const address = z.url();
const loose = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);

const licence = loose({ id: z.string(), url: z.string().nullable() });
const redistribution = z.enum(REDISTRIBUTIONS);

export const chartsDocument = loose({
  charts: z.array(
    loose({
      id: recordId,
      title: z.string().describe("The finding of the default view."),
      name: z.string(),
      subtitle: z.string(),
      description: z.string(),
      family: z.string(),
      asOf: z.string(),
      datasets: z.array(recordId),
      state: z.array(loose({ name: z.string(), expects: z.string(), default: z.string().nullable() })),
      page: address,
      embed: address,
      files: z.record(z.string(), address),
    }),
  ),
  version,
});

/** An event with its venue in place of the venue's id. */
export const resolvedEvent = loose({ ...eventSchema.omit({ venue: true }).shape, venue: venueSchema.nullable() });

export const eventsDocument = loose({ events: z.array(resolvedEvent), version, asOf: isoDate });

const seriesHead = {
  id: recordId,
  title: z.string(),
  unit: z.string(),
  redistribution,
  firstDate: isoDate,
  lastDate: isoDate,
  rows: z.int(),
  group: z.string(),
  frequency: z.string(),
  publisher: z.string(),
  licence,
  data: z.string().nullable().describe("The rows as CSV; null where they may not be handed on."),
};

export const seriesListDocument = loose({ series: z.array(loose(seriesHead)), version });

export const seriesDocument = loose({
  ...seriesHead,
  source: loose({ publisher: z.string(), title: z.string(), url: z.string().nullable() }),
  points: z
    .array(z.tuple([isoDate, z.number().nullable()]))
    .describe("[date, value] in date order; null is a blank row."),
  version,
});

export const statusDocument = loose({
  version,
  asOf: isoDate,
  datasets: z.array(loose({ id: recordId, to: z.string().nullable(), rows: z.int(), version: isoDate })),
});

const cell = z.union([z.string(), z.number(), z.null()]);

/** data.json of a chart. */
export const chartDocument = loose({
  columns: z.array(
    loose({
      name: z.string(),
      type: z.string(),
      title: z.string(),
      unit: z.string().nullable(),
      description: z.string(),
    }),
  ),
  rows: z.array(z.record(z.string(), cell)),
  version,
  asOf: z.string(),
  sources: z.array(loose({ dataset: recordId, publisher: z.string(), licence, redistribution })),
  withheld: z.array(loose({ column: z.string(), publisher: z.string(), reason: z.string() })),
});

export const oembedDocument = loose({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: address,
  html: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
});

/** RFC 9457. */
export const problemDocument = loose({
  type: address,
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameter: z.string().optional().describe("The first parameter that is wrong."),
  expected: z.string().optional(),
  faults: z.array(loose({ parameter: z.string(), value: z.string(), expected: z.string() })).optional(),
});

const flag = z.looseObject({}).describe("Another shock or event within the window: what it is and when.");

export const eventStudyDocument = loose({
  event: recordId,
  day0: isoDate.nullable(),
  model: z.enum(["mean", "market"]),
  estimation: loose({ from: z.int(), to: z.int(), n: z.int() }),
  results: z.array(
    loose({
      series: recordId,
      day0: isoDate.nullable(),
      car: z.number().nullable().describe("Cumulative abnormal return: log difference, or difference in points."),
      se: z.number().nullable(),
      t: z.number().nullable(),
      p: z.number().nullable(),
      ar: z.array(loose({ day: z.int(), date: isoDate, value: z.number() })),
      flags: z.array(flag),
    }),
  ),
  version,
});
