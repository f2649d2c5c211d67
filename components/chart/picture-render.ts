import { createElement } from "react";
import type { Presentation } from "@/lib/charts/present";
import type { WidthName } from "@/lib/charts/shared/size";
import { markup } from "./markup";
import { Picture, type PictureTheme, SharePicture } from "./Picture";

export interface PictureOptions {
  readonly theme: PictureTheme;
  readonly width: WidthName;
  /** "og": 1200 x 630 for link previews, whatever the width. */
  readonly shape?: "figure" | "og";
}

/** The standalone SVG of a view as text: well-formed XML with everything in it. */
export async function renderPicture(view: Presentation, { theme, width, shape }: PictureOptions): Promise<string> {
  const picture =
    shape === "og" ? createElement(SharePicture, { view, theme }) : createElement(Picture, { view, theme, width });
  return markup(picture);
}
