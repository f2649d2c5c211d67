import { reportHeight } from "../height";
import { mountReading } from "./mount";
import { tableToggle } from "./table";

/** Long enough for a visible document to have shown its parts, a frame each, and too short for a reader to act (ms). */
const SHOWN = 100;

// The script at the end of an embed's document, which holds one chart: everything above it has been parsed.
setTimeout(() => {
  // A frame that is not on the screen draws nothing, and its height is asked for all the same: what is left of it stands now.
  document.documentElement.dataset.ready = "";
  const figure = document.querySelector<HTMLElement>("[data-figure]")!;
  let unmount = mountReading(figure);
  const button = document.querySelector<HTMLElement>("button[data-toggle=table]");
  // A table needs no reading aids, and its frame is the tab stop in the chart's place.
  if (button)
    tableToggle(figure, button, (table) => {
      if (table) unmount();
      else unmount = mountReading(figure);
    });
  reportHeight();
}, SHOWN);
