import { heightIn, senderOf } from "./messages";

/*
 * The optional script of pages that carry our charts:
 *
 *   <div class="truceline-embed" data-src="https://…/embed/<id>" data-title="…" data-height="420"></div>
 *   <script src="https://…/embed.js" async></script>
 *
 * Every placeholder becomes a lazy frame of its full width, with its height reserved before it loads and kept from its
 * messages after. Pages that add placeholders later call Truceline.load().
 */

interface Api {
  /** Fills the placeholders that are still empty. */
  load(): void;
}

declare global {
  interface Window {
    Truceline?: Api;
  }
}

function start(): Api {
  let frames: HTMLIFrameElement[] = [];
  const done = new WeakSet<Element>();
  addEventListener("message", (event) => {
    const height = heightIn(event.data);
    const frame = height && senderOf(frames, event);
    if (frame) frame.style.height = `${height}px`;
  });
  return {
    load() {
      frames = frames.filter((frame) => frame.isConnected);
      for (const place of document.querySelectorAll<HTMLElement>(".truceline-embed[data-src]")) {
        const { src, title, height } = place.dataset;
        if (done.has(place) || !/^https?:\/\/./.test(src!)) continue;
        done.add(place);
        const frame = document.createElement("iframe");
        frame.loading = "lazy";
        frame.title = title ?? "";
        // Some hosts shrink a frame to its content; this asks for nothing and gets the full width.
        frame.style.cssText = `width:0;min-width:100%;border:0;display:block;height:${Number(height) || 420}px`;
        frames.push(frame);
        frame.src = src!;
        // What stood in for the chart until now (a link, a picture) gives way.
        place.replaceChildren(frame);
      }
    },
  };
}

window.Truceline ??= start();
window.Truceline.load();
// An async script may run before the placeholders below it are there.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", window.Truceline.load);
