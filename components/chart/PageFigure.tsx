import type { ReactElement } from "react";
import { ReadingAids } from "./ReadingAids";
import { Static } from "./Static";

/** A figure on a page: static markup, with the reading module mounted on it. */
export function PageFigure({ children }: { children: ReactElement }) {
  return (
    <ReadingAids>
      <Static>{children}</Static>
    </ReadingAids>
  );
}
