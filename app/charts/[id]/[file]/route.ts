import { renderPicture } from "@/components/chart/picture-render";
import { type Presentation, present } from "@/lib/charts/present";
import { type ChartId, isChartId } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { CHART_FILES, type ChartFile, filePath, isChartFile, pinnedPath } from "@/lib/embed/addresses";
import { bibtexOf, cslOf } from "@/lib/export/citation";
import { csvOf } from "@/lib/export/csv";
import { csvwOf } from "@/lib/export/csvw";
import { jsonOf } from "@/lib/export/json";
import { toPng } from "@/lib/export/png";
import { pretty } from "@/lib/export/pretty";
import { zipOf } from "@/lib/export/zip";
import { publicOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { type FileView, readChart } from "@/lib/http/query";
import { type Answer, JSON_TYPE, json, machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

/** How each file of a view is made, and which of the choices it depends on. */
interface Recipe {
  readonly type: string;
  readonly attachment?: boolean;
  readonly filename: (id: ChartId) => string;
  readonly depends: readonly (keyof FileView)[];
  readonly make: (view: Presentation, asked: FileView, base: string) => ReturnType<Answer["make"]>;
}

/** The view's page with the version of the data that it shows. */
const pinned = (view: Presentation, base: string) =>
  base + pinnedPath(view.id, view.query, view.version, view.texts.locale);

/** Files with absolute addresses in them. */
const ABSOLUTE: readonly ChartFile[] = ["package.zip", "citation.bib", "citation.json"];

const PICTURE = ["lang", "theme", "width", "shape"] as const;

const RECIPES: Record<ChartFile, Recipe> = {
  "data.csv": {
    type: "text/csv; charset=utf-8; header=present",
    attachment: true,
    filename: (id) => `${id}.csv`,
    // Machine names and codes: the same in every language.
    depends: [],
    make: csvOf,
  },
  "data.json": {
    type: JSON_TYPE,
    filename: (id) => `${id}.json`,
    depends: ["lang"],
    make: (view) => json(jsonOf(view)),
  },
  "metadata.json": {
    type: "application/csvm+json",
    filename: (id) => `${id}-metadata.json`,
    depends: ["lang"],
    make: (view) =>
      pretty(csvwOf(view, filePath(view.id, "data.csv", view.query, view.texts.locale).split("/").at(-1)!)),
  },
  "image.svg": {
    type: "image/svg+xml; charset=utf-8",
    filename: (id) => `${id}.svg`,
    depends: PICTURE,
    make: renderPicture,
  },
  "image.png": {
    type: "image/png",
    filename: (id) => `${id}.png`,
    depends: [...PICTURE, "scale"],
    make: async (view, asked) => toPng(await renderPicture(view, asked), asked.scale),
  },
  "package.zip": {
    type: "application/zip",
    attachment: true,
    filename: (id) => `${id}.zip`,
    depends: PICTURE,
    make: async (view, asked, base) => zipOf(view, await renderPicture(view, asked), pinned(view, base)),
  },
  "citation.bib": {
    type: "application/x-bibtex; charset=utf-8",
    attachment: true,
    filename: (id) => `${id}.bib`,
    depends: ["lang"],
    make: (view, _asked, base) => bibtexOf(view, pinned(view, base)),
  },
  "citation.json": {
    type: "application/vnd.citationstyles.csl+json",
    filename: (id) => `${id}-citation.json`,
    depends: ["lang"],
    make: (view, _asked, base) => pretty([cslOf(view, pinned(view, base))]),
  },
};

export const { GET, HEAD, OPTIONS } = machine<{ id: string; file: string }>((request, { id, file }) => {
  if (!isChartId(id)) throw new ProblemError("not-found", `There is no chart '${id.slice(0, 100)}'.`);
  if (!isChartFile(file))
    throw new ProblemError("not-found", `A chart has the files ${CHART_FILES.join(", ")}.`, {
      value: file.slice(0, 100),
    });
  const data = loadData();
  const { query, view: asked } = readChart(data, id, new URL(request.url).searchParams);
  const recipe = RECIPES[file];
  const base = publicOrigin(request);
  const choices = recipe.depends.map((name) => `${name}=${asked[name]}`).join("&");
  return {
    type: recipe.type,
    filename: recipe.filename(id),
    attachment: recipe.attachment ?? false,
    key: [data.version, ABSOLUTE.includes(file) ? base : "", id, file, query, choices].join(" "),
    make: () => recipe.make(present(data, id, new URLSearchParams(query), texts(asked.lang)), asked, base),
    ...(file === "data.csv"
      ? {
          link: `<${filePath(id, "metadata.json", query, asked.lang)}>; rel="describedby"; type="application/csvm+json"`,
        }
      : {}),
  };
});
