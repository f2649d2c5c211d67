import { loadData } from "@/lib/data";
import { statusDocument } from "@/lib/export/catalogue";
import { refuseUnknown } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

export const { GET, HEAD, OPTIONS } = machine((request) => {
  refuseUnknown(new URL(request.url).searchParams, []);
  const data = loadData();
  return { type: JSON_TYPE, key: `${data.version} v1/status`, short: true, make: () => json(statusDocument(data)) };
});
