import { createElement } from "react";
import type { Presentation } from "@/lib/charts/present";
import type { WidthName } from "@/lib/charts/shared/size";
import { markup } from "./markup";
import { Picture } from "./Picture";
import type { PictureTheme } from "./picture-parts";
import { type Share, SharePicture } from "./SharePicture";

export interface PictureOptions {
  readonly theme: PictureTheme;
  readonly width: WidthName;
  /** "figure": as wide as asked and as high as it is; the others in the size of a service, whatever the width. */
  readonly shape?: "figure" | Share;
}

/** The standalone SVG of a view as text: well-formed XML with everything in it. */
export async function renderPicture(view: Presentation, { theme, width, shape }: PictureOptions): Promise<string> {
  const picture =
    shape && shape !== "figure"
      ? createElement(SharePicture, { view, theme, shape })
      : createElement(Picture, { view, theme, width });
  return markup(picture);
}
