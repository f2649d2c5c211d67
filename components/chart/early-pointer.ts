/*
 * A reader on a slow phone sees a chart seconds before the script that answers a tap has come, and points at it meanwhile. A
 * few bytes in the page's head remember the last thing a pointer did; the reading aids are told of it when they come.
 */

declare global {
  interface Window {
    /** The last pointer event on the page, and where on the page it was (CSS pixels); written by EARLY_POINTER. */
    pointerBefore?: readonly [event: PointerEvent, pageX: number, pageY: number];
  }
}

/** Inline script for the head of a page. */
export const EARLY_POINTER =
  'for(let t of["move","down","up","cancel"])addEventListener("pointer"+t,e=>{pointerBefore=[e,e.pageX,e.pageY]},{capture:true,passive:true})';

/**
 * Does on a figure again what a pointer did there before anything listened: a mouse that came to rest on it, a finger that
 * tapped it. Nothing else hears of it: the events don't bubble. A finger that moved was scrolling, and a tap that has been
 * scrolled since then is where the page has taken it.
 *
 * @param figure element whose reading aids have just been mounted
 */
export function replayPointer(figure: HTMLElement): void {
  if (!window.pointerBefore) return;
  const [{ type, pointerType, clientX, clientY, target }, pageX, pageY] = window.pointerBefore;
  if (!(target instanceof Element) || !figure.contains(target)) return;
  const touch = pointerType === "touch";
  if (type === "pointercancel" || (touch && type === "pointermove")) return;
  const names = !touch ? ["pointermove"] : type === "pointerup" ? ["pointerdown", "pointerup"] : ["pointerdown"];
  const at = touch ? { clientX: pageX - scrollX, clientY: pageY - scrollY } : { clientX, clientY };
  for (const name of names) target.dispatchEvent(new PointerEvent(name, { pointerType, ...at }));
}
