import { loadData } from "@/lib/data";
import { siteUrl } from "@/lib/embed/addresses";
import { oembedOf, readChartAddress, viewOf } from "@/lib/embed/oembed";
import { publicOrigin, requestOrigin } from "@/lib/http/origin";
import { badParameters, type ParameterFault, ProblemError } from "@/lib/http/problem";
import { readPixels } from "@/lib/http/query";
import { JSON_TYPE, json, machine } from "@/lib/http/respond";

/** The address asked for, on this site. @throws ProblemError bad-parameter, or not-found for somebody else's address */
function readUrl(request: Request, text: string | null): URL {
  const expected = "the absolute address of a chart's page or embed, or of an event, on this site";
  if (!text || !URL.canParse(text)) throw badParameters([{ parameter: "url", value: text ?? "", expected }]);
  const url = new URL(text);
  const ours = [siteUrl(), requestOrigin(request)].flatMap((o) => (o && URL.canParse(o) ? [new URL(o).host] : []));
  if (!/^https?:$/.test(url.protocol) || !ours.includes(url.host))
    throw new ProblemError("not-found", `url: expected ${expected}.`, { parameter: "url", expected });
  return url;
}

/** Parameters that it doesn't know are left alone: consumers send their own. */
export const { GET, HEAD, OPTIONS } = machine((request) => {
  const query = new URL(request.url).searchParams;
  const format = query.get("format") || "json";
  if (format !== "json")
    throw new ProblemError("not-implemented", "Only format=json is offered.", {
      parameter: "format",
      expected: "json",
    });
  const url = readUrl(request, query.get("url"));
  const faults: ParameterFault[] = [];
  const [maxwidth, maxheight] = [readPixels(query, "maxwidth", faults), readPixels(query, "maxheight", faults)];
  if (faults.length) throw badParameters(faults);
  const data = loadData();
  const address = readChartAddress(data, url);
  if (!address) throw new ProblemError("not-found", "There is no chart at this address.", { parameter: "url" });
  const view = viewOf(data, address);
  const base = publicOrigin(request);
  const limits = { ...(maxwidth ? { maxwidth } : {}), ...(maxheight ? { maxheight } : {}) };
  return {
    type: JSON_TYPE,
    key: [
      data.version,
      base,
      "oembed",
      view.id,
      view.texts.locale,
      view.query,
      address.theme,
      maxwidth,
      maxheight,
    ].join(" "),
    make: () => json(oembedOf(view, base, { theme: address.theme, ...limits })),
  };
});
