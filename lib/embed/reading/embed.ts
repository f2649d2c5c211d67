import { reportHeight } from "../height";
import { mountReading } from "./mount";
import { tableToggle } from "./table";

// The script at the end of an embed's document: everything above it has been parsed.
const toggle = "button[data-toggle=table]";
for (const figure of document.querySelectorAll<HTMLElement>("[data-figure]")) {
  let unmount = mountReading(figure);
  // The button may stand in the figure or, in a document of one chart, anywhere.
  const button = figure.querySelector<HTMLElement>(toggle) ?? document.querySelector<HTMLElement>(toggle);
  // A table needs no reading aids, and its frame is the tab stop in the chart's place.
  if (button)
    tableToggle(figure, button, (table) => {
      if (table) unmount();
      else unmount = mountReading(figure);
    });
}
reportHeight();
