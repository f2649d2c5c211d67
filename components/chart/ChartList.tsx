import { type Presentation, present } from "@/lib/charts/present";
import { CHART_IDS } from "@/lib/charts/registry";
import { loadData } from "@/lib/data";
import { chartPath, filePath } from "@/lib/embed/addresses";
import type { Texts } from "@/lib/i18n/texts";
import { renderPicture } from "./picture-render";

/** Every chart by name, with its picture: the same files that others may take, loaded when the reader comes near. */
export async function ChartList({ texts }: { texts: Texts }) {
  const views = CHART_IDS.map((id) => present(loadData(), id, new URLSearchParams(), texts));
  const sizes = await Promise.all(views.map(pictureSize));
  return (
    <div className="page py-8">
      <h1 className="text-[36px]">{texts.t("chartsPage.title")}</h1>
      <p className="column mt-2 text-ink-2">{texts.t("chartsPage.lead")}</p>
      <ul className="mt-8 grid gap-x-10 gap-y-14 lg:grid-cols-2">
        {views.map((view, i) => (
          <li key={view.id} className="border-t border-rule pt-3">
            <h2 className="text-[18px]">
              <a href={chartPath(view.id, "", texts.locale)} className="inline-block py-1">
                {view.name}
              </a>
            </h2>
            <a href={chartPath(view.id, "", texts.locale)}>
              <picture>
                <source media="(prefers-color-scheme: dark)" srcSet={picturePath(view, "theme=dark&")} />
                <img
                  src={picturePath(view)}
                  alt={view.description}
                  width={sizes[i]!.width}
                  height={sizes[i]!.height}
                  loading={i === 0 ? "eager" : "lazy"}
                  className="mt-2 h-auto w-full"
                />
              </picture>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const WIDTH = "medium";

const picturePath = (view: Presentation, theme = "") =>
  filePath(view.id, "image.svg", view.query, view.texts.locale, `${theme}width=${WIDTH}`);

/** The size that the picture will have, so that its place is kept. */
async function pictureSize(view: Presentation): Promise<{ width: number; height: number }> {
  const svg = await renderPicture(view, { theme: "light", width: WIDTH });
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
