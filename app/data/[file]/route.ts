import { type Data, type DatasetId, isDatasetId, rawFile } from "@/lib/data";
import { datasetPagePath, datasetPath } from "@/lib/embed/addresses";
import { crlf } from "@/lib/export/csv";
import { datasetFile, datasetPackage, housePackage } from "@/lib/export/datapackage";
import { datasetZip } from "@/lib/export/dataset-zip";
import { pretty } from "@/lib/export/pretty";
import { publicOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { dataOf, refuseUnknown } from "@/lib/http/query";
import { type Answer, JSON_TYPE, machine } from "@/lib/http/respond";
import { refuseWithheld } from "@/lib/http/withheld";

/** Forms in which a dataset is handed out beside its own. */
const FORMS = /\.(csv|json|zip|datapackage\.json)$/;

/** A whole dataset's rows as they stand in the repository; CSV with the line ends that its standard has. */
function rows(data: Data, id: DatasetId, file: string): Answer {
  const csv = file.endsWith(".csv");
  return {
    type: csv ? "text/csv; charset=utf-8; header=present" : JSON_TYPE,
    filename: file,
    attachment: csv,
    key: `${data.version} data ${file}`,
    make: () => {
      const { text } = rawFile(id, undefined, data.version);
      return csv ? crlf(text) : text;
    },
    link: `<${datasetPath(`${id}.datapackage.json`)}>; rel="describedby"; type="application/json"`,
  };
}

/** A dataset in one of its forms. */
function dataset(data: Data, id: DatasetId, file: string, base: string): Answer {
  const meta = data.dataset(id);
  const homepage = base + datasetPagePath(id);
  if (file === `${id}.datapackage.json`)
    return {
      type: JSON_TYPE,
      filename: file,
      key: `${data.version} ${base} data ${file}`,
      make: () => pretty(datasetPackage(data, meta, homepage)),
    };
  if (file === `${id}.zip`)
    return {
      type: "application/zip",
      filename: file,
      attachment: true,
      key: `${data.version} ${base} data ${file}`,
      make: () => datasetZip(data, meta, rawFile(id, undefined, data.version), homepage),
    };
  const right = datasetFile(meta);
  if (file !== right)
    throw new ProblemError("not-found", `'${id}' is at ${datasetPath(right)}.`, { instead: datasetPath(right) });
  return rows(data, id, file);
}

export const { GET, HEAD, OPTIONS } = machine<{ file: string }>((request, { file }) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["v"]);
  const data = dataOf(query);
  const base = publicOrigin(request);
  if (file === "datapackage.json")
    return {
      type: JSON_TYPE,
      filename: file,
      key: `${data.version} ${base} datapackage`,
      make: () => pretty(housePackage(data, `${base}/data`)),
    };
  const id = file.replace(FORMS, "");
  if (!isDatasetId(id)) {
    const detail = `There is no dataset '${id.slice(0, 100)}'; ${datasetPath("datapackage.json")} lists them.`;
    throw new ProblemError("not-found", detail, { instead: datasetPath("datapackage.json") });
  }
  refuseWithheld(id);
  return dataset(data, id, file, base);
});
