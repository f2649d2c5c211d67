import annotations from "./annotations.json";
import withheld from "./charts/withheld.json";
import controls from "./controls.json";
import frame from "./frame.json";
import reading from "./reading.json";
import vocabulary from "./vocabulary.json";

/** What every chart that draws itself in the browser needs; its own words come with it (components/live/charts). */
export default { annotations, charts: { withheld }, controls, frame, reading, vocabulary };
