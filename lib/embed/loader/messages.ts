/** As much of a message event and a frame as the loader needs to know whom to believe. */
export interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}
export interface Frame {
  readonly contentWindow: unknown;
  readonly src: string;
}

/** No chart is higher; a larger number is a mistake or mischief. */
const HIGHEST = 20_000;

/** The height in a message, in CSS pixels, or 0 when it holds none that makes sense. */
export function heightIn(data: unknown): number {
  const heights = (data as { "datawrapper-height"?: Record<string, unknown> } | null)?.["datawrapper-height"];
  const height = heights && typeof heights === "object" ? Object.values(heights)[0] : 0;
  return typeof height === "number" && height > 0 && height <= HIGHEST ? Math.ceil(height) : 0;
}

/** The frame that a message may speak for: the one whose window sent it, from the origin it was given ("null" when sandboxed). */
export function senderOf<F extends Frame>(frames: Iterable<F>, { source, origin }: FrameMessage): F | undefined {
  for (const frame of frames)
    if (source && frame.contentWindow === source)
      return origin === "null" || origin === new URL(frame.src).origin ? frame : undefined;
  return undefined;
}
