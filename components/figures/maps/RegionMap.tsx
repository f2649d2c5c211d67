import { Areas } from "../../marks/map-areas";
import { Ground, MapDefs, Occupied } from "../../marks/map-ground";
import { Chosen, MapLabels } from "../../marks/map-labels";
import type { MapProps } from "../../marks/map-shape";

/** Countries of Europe, and those beyond it on sheets of their own, by class. */
export function RegionMap(props: MapProps) {
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Areas {...props} />
      <Occupied {...props} />
      <Chosen {...props} />
      <MapLabels {...props} labels={props.layout.labels} />
    </>
  );
}
