import { announcer } from "./announce";
import { drawings, make, visibleDrawing } from "./dom";
import { measure, type Scene, type Spot, spotAt, spotOf } from "./geometry";
import type { ReadingModel } from "./model";
import { type Reading, saySpot } from "./say";
import { type At, stage } from "./stage";
import { type Place, settle, walk } from "./walk";

const mounted = new WeakMap<HTMLElement, () => void>();
let serial = 0;

/** A pointer that moved further between press and release has dragged, not clicked or tapped (CSS pixels). */
const STILL = 8;

/**
 * Makes a rendered figure readable by pointer, touch and keyboard. Nothing is measured before the reader comes to the figure,
 * and what is drawn again by others (zoom, a filter) is measured again by itself.
 *
 * The figure keeps its role of a named group. `application` would take the screen reader's own keys away from a document
 * that is mostly there to be read: with a group its reading cursor still finds the drawing's name, the description, the table
 * and the links, and who wants the walk passes the keys through, as with any group that takes the focus. No
 * aria-roledescription either: the help that is part of the figure's description already says "chart", in the reader's
 * language, and a made-up role would hide the real one. The walk speaks through a live region.
 *
 * @param given the model of a figure that a page draws by itself; others carry it
 * @returns takes everything away again; mounting a mounted figure returns the same
 */
export function mountReading(figure: HTMLElement, given?: () => ReadingModel): () => void {
  const before = mounted.get(figure);
  if (before) return before;
  const source = figure.querySelector("script[data-reading]");
  if (!source && !given) return () => {};
  const model = given ?? (() => JSON.parse(source!.textContent!) as ReadingModel);
  const { words } = model();

  const help = make("p", "reading-help", figure, words.help);
  help.id = `reading-help-${++serial}`;
  const live = make("p", "reading-live", figure);
  live.setAttribute("aria-live", "polite");
  const voice = announcer(live);
  const show = stage(figure, words.open);
  const own = [help, live, ...show.own];
  const described = figure.getAttribute("aria-describedby") ?? "";
  figure.setAttribute("aria-describedby", `${described} ${help.id}`.trim());
  figure.tabIndex = 0;

  /** The drawing as measured, until it changes. */
  let scene: Scene | undefined;
  /** Where the keyboard is, and what the pointer is at, which is shown first. */
  let place: Place | undefined;
  let hover: Spot | undefined;
  let pointer: At | undefined;
  /** The pointer that `hover` was found for. */
  let seen: At | null | undefined;
  /** What Escape closed under the pointer: it stays closed until the pointer has been elsewhere. */
  let dismissed = "";
  let shown: { readonly key: string; readonly reading: Reading } | undefined;
  let press: { readonly x: number; readonly y: number; readonly touch: boolean; dragged: boolean } | undefined;
  let frame = 0;

  function look(): Scene | undefined {
    const svg = scene?.svg ?? visibleDrawing(figure);
    if (scene || !svg) return scene;
    scene = measure(svg, model());
    place = settle(place, scene.walk);
    seen = null;
    shown = undefined;
    return scene;
  }

  const keyOf = (spot: Spot | undefined) =>
    spot ? [spot.mark?.track, spot.mark?.index, spot.panel?.y, spot.panel?.x, spot.day].join() : "";

  /** Shows what the pointer is at, else where the keyboard is, else nothing. Returns what is shown. */
  function draw(): Reading | undefined {
    const now = pointer || place?.on ? look() : undefined;
    if (pointer !== seen) {
      seen = pointer;
      hover = now && pointer && spotAt(now, pointer.x, pointer.y);
      if (keyOf(hover) === dismissed) hover = undefined;
      else dismissed = "";
    }
    const spot = now && (hover ?? (place?.on ? spotOf(now, place) : undefined));
    help.hidden = Boolean(spot);
    if (!spot) {
      shown = undefined;
      show.clear();
      return undefined;
    }
    const x = hover ? undefined : place!.x;
    const key = `${keyOf(spot)} ${x}`;
    if (shown?.key !== key) shown = { key, reading: saySpot(now!, spot, x) };
    show.show(now!, spot, shown.reading, hover && pointer);
    return shown.reading;
  }

  /** All that happens before the next frame is answered once. */
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  const point = (to?: At) => {
    pointer = to;
    soon();
  };
  const say = () => {
    const reading = draw();
    if (reading) voice.say(reading.spoken);
  };
  /** The drawing changed: what a mouse is over is found again, what a finger had pinned is let go. */
  const stale = () => {
    scene = undefined;
    if (press?.touch) pointer = undefined;
    if (shown) soon();
  };
  const quiet = () => {
    voice.stop();
    if (place) place = { ...place, on: false };
    point();
  };

  const off = new AbortController();
  const options = { signal: off.signal, capture: true };
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    figure.addEventListener(type, listener, options);
  const isOwn = (node: EventTarget | null) => own.some((element) => element.contains(node as Node));
  const from = ({ clientX: x, clientY: y, target }: MouseEvent): At | undefined =>
    drawings(figure).some((svg) => svg.contains(target as Node)) ? { x, y } : undefined;

  on("pointerdown", ({ clientX: x, clientY: y, pointerType }) => {
    press = { x, y, touch: pointerType === "touch", dragged: false };
  });
  on("pointermove", (event) => {
    const { clientX, clientY, pointerType, target } = event;
    const to = from(event);
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > STILL) press.dragged = true;
    if (pointerType === "touch") {
      if (to && press?.dragged) point(to);
      // On its way over the tooltip a mouse is still at the mark.
    } else if (!isOwn(target)) point(to);
  });
  on("pointerleave", ({ pointerType, target }) => {
    if (pointerType !== "touch" && target === figure) point();
  });
  on("pointerup", (event) => {
    if (!press?.touch || isOwn(event.target)) return;
    if (!press.dragged) pointer = from(event);
    say();
  });
  on("click", (event) => {
    const to = from(event);
    if (!to || !press || press.touch || press.dragged) return;
    pointer = to;
    draw();
    // The keyboard goes on from the mark that was clicked.
    const { mark } = hover ?? {};
    if (mark) place = { track: mark.track, index: mark.index, x: mark.x, on: false };
    const { link } = show;
    if (link && (event.ctrlKey || event.metaKey)) open(link.href, "_blank", "noopener");
    else link?.click();
  });
  on("keydown", (event) => {
    const { key, ctrlKey, shiftKey, altKey, metaKey, target } = event;
    if (target !== figure || altKey || metaKey) return;
    const now = look();
    // Shift does what Ctrl does: macOS keeps Ctrl+arrow for itself.
    const next = now && walk(place, (ctrlKey || shiftKey ? "Ctrl+" : "") + key, now.walk);
    if (next) {
      place = next;
      pointer = undefined;
      if (next.on) {
        say();
        show.own[1]!.lastElementChild!.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else quiet();
    } else if (key === "Enter" && show.link) show.link.click();
    // The second Escape leaves; Tab goes on from here.
    else if (key === "Escape") figure.blur();
    else return;
    event.preventDefault();
  });
  on("focusout", ({ relatedTarget }) => {
    if (!figure.contains(relatedTarget as Node | null)) quiet();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !hover) return;
      // Only the tooltip closes, not also the dialog round it.
      event.preventDefault();
      event.stopPropagation();
      dismissed = keyOf(hover);
      if (press?.touch) pointer = undefined;
      seen = null;
      draw();
    },
    options,
  );
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (hover && !figure.contains(target as Node)) point();
    },
    options,
  );

  const resized = new ResizeObserver(stale);
  resized.observe(figure);
  const redrawn = new MutationObserver((records) => {
    if (records.some(({ target, addedNodes, removedNodes }) => ![target, ...addedNodes, ...removedNodes].some(isOwn)))
      stale();
  });
  redrawn.observe(figure, {
    subtree: true,
    childList: true,
    attributeFilter: ["d", "transform", "cx", "cy", "viewBox"],
  });

  const unmount = () => {
    mounted.delete(figure);
    off.abort();
    resized.disconnect();
    redrawn.disconnect();
    cancelAnimationFrame(frame);
    voice.stop();
    show.clear();
    for (const element of own) element.remove();
    figure.removeAttribute("tabindex");
    if (described) figure.setAttribute("aria-describedby", described);
    else figure.removeAttribute("aria-describedby");
  };
  mounted.set(figure, unmount);
  return unmount;
}
