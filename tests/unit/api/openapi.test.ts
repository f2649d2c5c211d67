import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import * as oembed from "@/app/api/oembed/route";
import * as route from "@/app/api/openapi.json/route";
import * as charts from "@/app/api/v1/charts/route";
import * as eventStudy from "@/app/api/v1/event-study/route";
import * as oneEvent from "@/app/api/v1/events/[id]/route";
import * as events from "@/app/api/v1/events/route";
import * as oneSeries from "@/app/api/v1/series/[id]/route";
import * as series from "@/app/api/v1/series/route";
import * as status from "@/app/api/v1/status/route";
import * as file from "@/app/charts/[id]/[file]/route";
import { jsonSchema } from "@/lib/openapi/document";
import { OPERATIONS } from "@/lib/openapi/operations";
import { problemDocument } from "@/lib/schema/documents";
import { body, call, ORIGIN } from "./support/call";

type Handler = { GET(request: Request, context: { params: Promise<object> }): Promise<Response> };

/** The handlers by the path that the document gives them. */
const HANDLERS = {
  "/api/v1/charts": charts,
  "/charts/{id}/data.json": file,
  "/charts/{id}/{file}": file,
  "/api/v1/events": events,
  "/api/v1/events/{id}": oneEvent,
  "/api/v1/series": series,
  "/api/v1/series/{id}": oneSeries,
  "/api/v1/event-study": eventStudy,
  "/api/v1/status": status,
  "/api/oembed": oembed,
} as unknown as Record<string, Handler>;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

/** Calls the handler of an operation with an address, its path parameters taken out as the framework does. */
function ask(path: string, address: string): Promise<Response> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!);
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, "([^/?]+)")}(\\?|$)`);
  const values = pattern.exec(address)!.slice(1);
  const params = Object.fromEntries(names.map((name, i) => [name, values[i]]));
  return call(HANDLERS[path]!, address, path.endsWith("data.json") ? { ...params, file: "data.json" } : params);
}

describe("/api/openapi.json", () => {
  it("is a valid OpenAPI 3.1 document", async () => {
    const document = await body(call(route, "/api/openapi.json", {}));
    expect(document.openapi).toMatch(/^3\.1/);
    const result = await new Validator().validate(document);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("describes every address, and no other", () => {
    expect(OPERATIONS.map((o) => o.path).sort()).toEqual(Object.keys(HANDLERS).sort());
  });

  describe.each(OPERATIONS)("$path", ({ path, answer, example, problems, parameters }) => {
    it("answers its example as described", async () => {
      const address = example.replace("{origin}", ORIGIN);
      const response = await ask(path, address);
      expect(response.status, address).toBe(200);
      if (typeof answer === "string") {
        expect(response.headers.get("content-type")).toContain(answer);
        return;
      }
      const document = await response.json();
      const validate = ajv.compile(jsonSchema(answer));
      expect(validate(document) ? [] : validate.errors!.slice(0, 5)).toEqual([]);
      // A document without rows would hold against anything.
      const lists = Object.values(document).filter(Array.isArray) as unknown[][];
      for (const list of lists.filter((l) => l !== document.withheld)) expect(list.length).toBeGreaterThan(0);
    });

    it("refuses a parameter that it doesn't describe, in a problem document", async () => {
      if (path === "/api/oembed") return; // Consumers send their own.
      const separator = example.includes("?") ? "&" : "?";
      const response = await ask(path, `${example}${separator}nonsense=1`);
      expect(response.status).toBe(400);
      expect(problems).toContain(400);
      const document = await response.json();
      const validate = ajv.compile(jsonSchema(problemDocument));
      expect(validate(document) ? [] : validate.errors).toEqual([]);
      expect(document.parameter).toBe("nonsense");
      if (!path.startsWith("/charts/"))
        for (const { name } of parameters.filter((p) => p.in === "query")) expect(document.expected).toContain(name);
    });
  });
});
