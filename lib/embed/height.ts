/*
 * An embed tells its host how high it is, so that the host's frame fits it. Hosts listen in several dialects, and a chart
 * speaks three: Datawrapper's, AMP's and Pym's.
 */

/** What the host put in the embed's address as `childId` when it has the shape of an element's id; else the chart's id. */
export function childIdOf(search: string, chart: string): string {
  return /[?&]childId=([\w.:-]{1,64})(&|$)/.exec(search)?.[1] ?? chart;
}

/** One height (CSS pixels) as each dialect says it. */
export const heightMessages = (chart: string, childId: string, height: number): unknown[] => [
  { "datawrapper-height": { [chart]: height } },
  { sentinel: "amp", type: "embed-size", height },
  `pymxPYMx${childId}xPYMxheightxPYMx${height}`,
];

/** Whether a message asks for the height: our own question, or the width that a Pym parent sends on its load and on resize. */
export function asksHeight(data: unknown, childId: string): boolean {
  return (
    `${data}`.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`) ||
    (data as { type?: unknown } | null)?.type === "truceline-height?"
  );
}

/**
 * Posts the document's height to the window around it: when it is first laid out, whenever it changed, and when asked. Says
 * nothing outside a frame, or where the document fits itself to the frame (`<html data-height="fit">`).
 *
 * @returns stops it
 */
export function reportHeight(): () => void {
  const root = document.documentElement;
  const { chart = "", height: mode } = root.dataset;
  if (parent === window || mode === "fit") return () => {};
  const childId = childIdOf(location.search, chart);
  let sent = 0;
  const send = (again?: boolean) => {
    // The root's own box, not scrollHeight, which is never less than the frame and so never shrinks.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === sent && !again) return;
    sent = height;
    // A height is no secret, and the host's origin isn't known.
    for (const message of heightMessages(chart, childId, height)) parent.postMessage(message, "*");
  };
  const listen = ({ source, data }: MessageEvent) => {
    if (source === parent && asksHeight(data, childId)) send(true);
  };
  const resized = new ResizeObserver(() => send());
  resized.observe(root);
  // A frame below the fold is not rendered, so its observer is silent; its host should know the height before it comes into view.
  send();
  addEventListener("message", listen);
  return () => {
    resized.disconnect();
    removeEventListener("message", listen);
  };
}
