import { z } from "zod";
import { PROBLEMS } from "@/lib/http/problem";
import { problemDocument } from "@/lib/schema/documents";
import { OPERATIONS, type Operation, type Parameter } from "./operations";

/*
 * The OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), made from the operations and the schemas of their answers.
 */

/** JSON Schema of a zod schema. Where a value is refined in code, the schema says its type. */
export const jsonSchema = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    unrepresentable: "any",
    io: "output",
  });
  return rest;
};

const parameterOf = ({ name, in: place, description, values, example }: Parameter, base: string) => ({
  name,
  in: place,
  description,
  ...(place === "path" ? { required: true } : {}),
  schema: { type: "string", ...(values ? { enum: values } : {}) },
  ...(example ? { example: example.replace("{origin}", base) } : {}),
});

const problemOf = (status: number) => {
  const kinds = Object.entries(PROBLEMS).filter(([, p]) => p.status === status);
  return {
    description: kinds.map(([, p]) => p.title).join("; "),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
};

/** The name under which an operation's answer stands among the schemas. */
const schemaName = ({ id }: Operation) => id.replace(/^(get|list)/, "");

function operationOf(operation: Operation, base: string) {
  const { id, summary, parameters, answer, problems, example } = operation;
  const content =
    typeof answer === "string"
      ? { [answer]: { schema: { type: "string" } } }
      : { "application/json": { schema: { $ref: `#/components/schemas/${schemaName(operation)}` } } };
  return {
    operationId: id,
    summary,
    "x-example": base + example.replace("{origin}", base),
    parameters: parameters.map((p) => parameterOf(p, base)),
    responses: {
      200: {
        description: "The answer.",
        headers: {
          ETag: { description: "Tag of exactly these bytes.", schema: { type: "string" } },
          "Cache-Control": { description: "How long any cache may keep it.", schema: { type: "string" } },
        },
        content,
      },
      304: { description: "The asker has it already (If-None-Match)." },
      ...Object.fromEntries(problems.map((status) => [status, problemOf(status)])),
    },
  };
}

/** @param base the site's origin */
export function openApiDocument(version: string, base: string): object {
  const answers = OPERATIONS.flatMap((operation) =>
    typeof operation.answer === "string" ? [] : [[schemaName(operation), jsonSchema(operation.answer)] as const],
  );
  return {
    openapi: "3.1.1",
    info: {
      title: "Truceline",
      version: "1",
      summary: "The negotiations to end Russia's war against Ukraine, and the markets that price them.",
      description: `Read-only JSON over GET, for anybody and from any page (CORS). Unknown and wrong parameters are refused and named in a problem document (RFC 9457). Data version ${version}.`,
      license: { name: "Each dataset carries its own licence", url: `${base}/data` },
    },
    servers: [{ url: base }],
    paths: Object.fromEntries(OPERATIONS.map((o) => [o.path, { get: operationOf(o, base) }])),
    components: { schemas: Object.fromEntries([...answers, ["Problem", jsonSchema(problemDocument)]]) },
  };
}
