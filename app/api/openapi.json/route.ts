import { loadData } from "@/lib/data";
import { pretty } from "@/lib/export/pretty";
import { publicOrigin } from "@/lib/http/origin";
import { refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, machine } from "@/lib/http/respond";
import { openApiDocument } from "@/lib/openapi/document";

/** The machine interface, described for machines. */
export const { GET, HEAD, OPTIONS } = machine((request) => {
  refuseUnknown(new URL(request.url).searchParams, []);
  const [{ version }, base] = [loadData(), publicOrigin(request)];
  return { type: JSON_TYPE, key: `${version} ${base} openapi`, make: () => pretty(openApiDocument(version, base)) };
});
