import { embedPolicy, renderEmbed } from "@/components/chart/render-embed";
import { present } from "@/lib/charts/present";
import { isChartId } from "@/lib/charts/registry";
import { readEmbedOptions } from "@/lib/embed/options";
import { publicOrigin } from "@/lib/http/origin";
import { ProblemError } from "@/lib/http/problem";
import { dataOf } from "@/lib/http/query";
import { machine } from "@/lib/http/respond";
import { texts } from "@/lib/i18n/texts";

/** The embeddable document of a chart's view. A reader in an article sees a chart and a notice, not an error, when the address is partly wrong. */
export const { GET, HEAD, OPTIONS } = machine<{ id: string }>(async (request, { id }) => {
  if (!isChartId(id))
    throw new ProblemError("not-found", `There is no chart "${id.slice(0, 100)}"; /api/v1/charts lists them.`);
  const query = new URL(request.url).searchParams;
  const { locale, version: _, ...options } = readEmbedOptions(query);
  const data = dataOf(query);
  const view = present(data, id, query, texts(locale));
  const base = publicOrigin(request);
  return {
    type: "text/html; charset=utf-8",
    key: `embed ${id} ${view.query} ${locale} ${JSON.stringify(options)} ${JSON.stringify(view.faults)} ${base} ${data.version}`,
    make: () => renderEmbed(view, options, base),
    policy: embedPolicy(options.theme),
  };
});
