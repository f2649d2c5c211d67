import { type DatasetId, isDatasetId, loadData, rawFile } from "@/lib/data";
import { datasetPath } from "@/lib/embed/addresses";
import { crlf } from "@/lib/export/csv";
import { datasetFile, housePackage } from "@/lib/export/datapackage";
import { pretty } from "@/lib/export/pretty";
import { publicOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { checkVersion, refuseUnknown } from "@/lib/http/query";
import { type Answer, JSON_TYPE, machine } from "@/lib/http/respond";
import { refuseWithheld } from "@/lib/http/withheld";

/** A whole dataset's rows as they stand in the repository; CSV with the line ends that its standard has. */
function dataset(id: DatasetId, file: string): Answer {
  refuseWithheld(id);
  const data = loadData();
  const right = datasetFile(data.dataset(id));
  if (file !== right)
    throw new ProblemError("not-found", `'${id}' is at ${datasetPath(right)}.`, { instead: datasetPath(right) });
  const csv = right.endsWith(".csv");
  return {
    type: csv ? "text/csv; charset=utf-8; header=present" : JSON_TYPE,
    filename: right,
    attachment: csv,
    key: `${data.version} data ${right}`,
    make: () => (csv ? crlf(rawFile(id).text) : rawFile(id).text),
    link: `<${datasetPath("datapackage.json")}>; rel="describedby"; type="application/json"`,
  };
}

export const { GET, HEAD, OPTIONS } = machine<{ file: string }>((request, { file }) => {
  const query = new URL(request.url).searchParams;
  refuseUnknown(query, ["v"]);
  const data = loadData();
  checkVersion(query, data);
  if (file === "datapackage.json") {
    const base = publicOrigin(request);
    return {
      type: JSON_TYPE,
      filename: file,
      key: `${data.version} ${base} datapackage`,
      make: () => pretty(housePackage(data, `${base}/data`)),
    };
  }
  const id = file.replace(/\.(csv|json)$/, "");
  if (!isDatasetId(id)) {
    const detail = `There is no dataset '${id.slice(0, 100)}'; ${datasetPath("datapackage.json")} lists them.`;
    throw new ProblemError("not-found", detail, { instead: datasetPath("datapackage.json") });
  }
  return dataset(id, file);
});
