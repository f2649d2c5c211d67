/** Makes an element with a class and a text, at the end of a parent. Text is only ever text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent: Element,
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  parent.append(element);
  return element;
}

/** Makes a link, in embeds (`target`) one that opens beside the article. */
export function makeLink(
  className: string,
  parent: Element,
  text: string,
  href: string,
  target?: string,
): HTMLAnchorElement {
  const link = make("a", className, parent, text);
  link.href = href;
  if (target) {
    link.target = target;
    link.rel = "noopener";
  }
  return link;
}

/** The first element whose attribute has this value. */
export const find = <E extends Element>(root: ParentNode, attribute: string, value: string) =>
  root.querySelector<E>(`[${attribute}="${value}"]`);

/** The drawings of a figure, one per width: those with a role, which shared paths and the icons of buttons don't have. */
export const drawings = (figure: Element) => [...figure.querySelectorAll<SVGSVGElement>("svg[viewBox][role]")];

/** The one drawing that is displayed; none while the figure is hidden. */
export const visibleDrawing = (figure: Element) =>
  drawings(figure).find((svg) => svg.getBoundingClientRect().width > 0);
