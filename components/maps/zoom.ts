/*
 * Enlarges a rendered map: its drawing shows a part of itself (viewBox), while text, circles and patterns keep their size on
 * the screen. Labels that only then have room come up. Framework-free, works on the SVG as it stands, and does it again when
 * the drawing is drawn anew.
 */

export interface Zoom {
  /** Enlarges around a point of the window, or around the middle. */
  by(factor: number, at?: { readonly x: number; readonly y: number }): void;
  /** Moves what is seen by a part of its width and height. */
  pan(x: number, y: number): void;
  reset(): void;
  unmount(): void;
}

/** How far a map can be enlarged. */
export const MOST = 8;
/** One press of a button or a key; one notch of a wheel. */
export const STEP = 1.5;

interface Seen {
  readonly k: number;
  /** Left and top edge in parts of the whole. */
  readonly x: number;
  readonly y: number;
}

/** A window into the unit square that stays inside it. */
export function within({ k, x, y }: Seen): Seen {
  const zoom = Math.max(1, Math.min(MOST, k));
  const room = 1 - 1 / zoom;
  return { k: zoom, x: Math.max(0, Math.min(room, x)), y: Math.max(0, Math.min(room, y)) };
}

/** The window enlarged so that the point (in parts of the whole) stays where it is on the screen. */
export function zoomed({ k, x, y }: Seen, factor: number, px: number, py: number): Seen {
  const next = Math.max(1, Math.min(MOST, k * factor));
  return within({ k: next, x: px - ((px - x) * k) / next, y: py - ((py - y) * k) / next });
}

const drawings = (figure: Element) => [...figure.querySelectorAll<SVGSVGElement>("svg[viewBox][role]")];

/** What was seen of a map when the server's answer took the place of its page, and when (ms). */
const left = new Map<string, Seen & { readonly when: number }>();
const RECENT = 10_000;

/** @param onChange told the enlargement, after each change */
export function mountZoom(root: HTMLElement, onChange: (k: number) => void): Zoom {
  const id = root.querySelector<HTMLElement>("[data-figure]")?.dataset.figure ?? "";
  const before = left.get(id);
  let view: Seen = before && performance.now() - before.when < RECENT ? before : { k: 1, x: 0, y: 0 };
  let frame = 0;
  const figure = () => root.querySelector<HTMLElement>("[data-figure]");
  const observer = new MutationObserver(() => soon());

  const apply = () => {
    frame = 0;
    const found = figure();
    if (!found) return;
    // What is changed here is no reason to change it again.
    observer.disconnect();
    found.style.setProperty("--zoom", `${view.k}`);
    for (const svg of drawings(found)) draw(svg, view);
    observer.observe(root, { subtree: true, childList: true, attributeFilter: ["x", "y", "r", "data-at", "viewBox"] });
    onChange(view.k);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(apply);
  };
  const set = (next: Seen) => {
    view = next;
    soon();
  };

  /** A point of the window in parts of the whole map. */
  const partsOf = (clientX: number, clientY: number): [number, number] => {
    const svg = drawings(figure()!).find((s) => s.getBoundingClientRect().width > 0);
    const { left, top, width, height } = (svg ?? figure()!).getBoundingClientRect();
    return [view.x + (clientX - left) / width / view.k, view.y + (clientY - top) / height / view.k];
  };
  const by: Zoom["by"] = (factor, at) => {
    const [px, py] = at ? partsOf(at.x, at.y) : [view.x + 0.5 / view.k, view.y + 0.5 / view.k];
    set(zoomed(view, factor, px, py));
  };
  const pan: Zoom["pan"] = (x, y) => set(within({ ...view, x: view.x + x / view.k, y: view.y + y / view.k }));
  const shift = (dx: number, dy: number) => {
    const { width, height } = figure()!.getBoundingClientRect();
    pan(-dx / width, -dy / height);
  };

  const off = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => root.addEventListener(type, listener, { ...options, signal: off.signal });
  const isMap = (target: EventTarget | null) => Boolean((target as Element | null)?.closest?.("[data-figure]"));

  // A wheel alone scrolls the page; with Ctrl (and as a pinch on a touchpad, which browsers report so) it enlarges.
  on(
    "wheel",
    (event) => {
      if (!event.ctrlKey || !isMap(event.target)) return;
      event.preventDefault();
      by(STEP ** Math.max(-1, Math.min(1, -event.deltaY / 60)), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  // One finger scrolls the page, two move and enlarge the map.
  let pinch: { x: number; y: number; apart: number } | undefined;
  const two = ({ touches: [a, b] }: TouchEvent) => ({
    x: (a!.clientX + b!.clientX) / 2,
    y: (a!.clientY + b!.clientY) / 2,
    apart: Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY),
  });
  on("touchstart", (event) => {
    pinch = event.touches.length === 2 && isMap(event.target) ? two(event) : undefined;
  });
  on(
    "touchmove",
    (event) => {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      const now = two(event);
      shift(now.x - pinch.x, now.y - pinch.y);
      by(now.apart / Math.max(1, pinch.apart), now);
      pinch = now;
    },
    { passive: false },
  );
  on("touchend", () => {
    pinch = undefined;
  });
  // A mouse drags what is enlarged.
  let drag: { x: number; y: number } | undefined;
  on("pointerdown", ({ pointerType, button, clientX, clientY, target }) => {
    if (pointerType === "mouse" && button === 0 && view.k > 1 && isMap(target)) drag = { x: clientX, y: clientY };
  });
  on("pointermove", ({ clientX, clientY, buttons }) => {
    if (!drag || !(buttons & 1)) {
      drag = undefined;
      return;
    }
    shift(clientX - drag.x, clientY - drag.y);
    drag = { x: clientX, y: clientY };
  });
  on("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (
      ctrlKey ||
      metaKey ||
      altKey ||
      !(target as Element).matches("[data-figure], [data-zoom-keys], [data-zoom-keys] *")
    )
      return;
    const arrows: Record<string, readonly [number, number]> = {
      ArrowLeft: [-0.2, 0],
      ArrowRight: [0.2, 0],
      ArrowUp: [0, -0.2],
      ArrowDown: [0, 0.2],
    };
    const arrow = arrows[key];
    if (key === "+" || key === "=") by(STEP);
    else if (key === "-") by(1 / STEP);
    else if (key === "0") set({ k: 1, x: 0, y: 0 });
    // On the map itself the arrows walk over countries and places; what they come to is brought into view.
    else if (arrow && isMap(target)) {
      if (view.k > 1) requestAnimationFrame(() => requestAnimationFrame(follow));
      return;
    } else if (arrow && view.k > 1) pan(...arrow);
    else return;
    event.preventDefault();
  });
  /** Brings what the walk has come to into the window. */
  const follow = () => {
    const ring = figure()?.querySelector<SVGGraphicsElement>(".reading .ring");
    if (!ring) return;
    const { left, top, width, height } = ring.getBoundingClientRect();
    const [x, y] = partsOf(left + width / 2, top + height / 2);
    const part = 1 / view.k;
    const inside = x > view.x && x < view.x + part && y > view.y && y < view.y + part;
    if (!inside) set(within({ ...view, x: x - part / 2, y: y - part / 2 }));
  };

  apply();
  return {
    by,
    pan,
    reset: () => set({ k: 1, x: 0, y: 0 }),
    unmount() {
      left.set(id, { ...view, when: performance.now() });
      off.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      view = { k: 1, x: 0, y: 0 };
      const found = figure();
      found?.style.removeProperty("--zoom");
      if (found) for (const svg of drawings(found)) draw(svg, view);
    },
  };
}

/** What a drawing was before it was enlarged, and what was made of it. */
const whole = new WeakMap<SVGSVGElement, { width: number; height: number; set: string }>();
const radius = new WeakMap<Element, { base: number; set: string }>();

function draw(svg: SVGSVGElement, { k, x, y }: Seen): void {
  const now = svg.getAttribute("viewBox")!;
  let size = whole.get(svg);
  // Untouched, and nothing to do.
  if (k === 1 && (!size || size.set !== now)) return;
  if (!size || size.set !== now) {
    const [, , width, height] = now.split(" ").map(Number);
    size = { width: width!, height: height!, set: now };
    whole.set(svg, size);
  }
  const { width, height } = size;
  size.set = `${round(x * width)} ${round(y * height)} ${round(width / k)} ${round(height / k)}`;
  svg.setAttribute("viewBox", size.set);
  svg.classList.toggle("zoomed", k > 1);
  svg.style.overflow = k > 1 ? "hidden" : "";
  for (const text of svg.querySelectorAll<SVGTextElement>("text[data-at]")) {
    const [ax, ay] = text.dataset.at!.split(" ").map(Number) as [number, number];
    const [tx, ty] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
    const [dx, dy] = [(ax - tx) * (1 - 1 / k), (ay - ty) * (1 - 1 / k)];
    if (k > 1) text.setAttribute("transform", `translate(${round(dx)} ${round(dy)})`);
    else text.removeAttribute("transform");
    const from = Number(text.dataset.from ?? 1);
    if (from > 1) text.setAttribute("display", k >= from ? "inline" : "none");
  }
  for (const circle of svg.querySelectorAll<SVGCircleElement>("circle")) {
    if (circle.closest(".reading, defs")) continue;
    const has = circle.getAttribute("r")!;
    const known = radius.get(circle);
    // A radius that isn't ours is a new one.
    const base = known && known.set === has ? known.base : Number(has);
    const set = `${round(base / k)}`;
    circle.setAttribute("r", set);
    radius.set(circle, { base, set });
  }
  for (const pattern of svg.querySelectorAll<SVGPatternElement>("pattern")) {
    const { scale = "" } = pattern.dataset;
    if (scale)
      pattern.setAttribute("patternTransform", `${pattern.dataset.turn ?? ""}scale(${round(Number(scale) / k)})`);
  }
}

const round = (n: number) => Math.round(n * 1000) / 1000;
