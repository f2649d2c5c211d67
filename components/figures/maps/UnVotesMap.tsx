import { Areas } from "../../marks/map-areas";
import { Ground, MapDefs } from "../../marks/map-ground";
import { Chosen, MapLabels } from "../../marks/map-labels";
import type { MapProps } from "../../marks/map-shape";

/** Members of the United Nations by vote, on an equal-area map of the world. */
export function UnVotesMap(props: MapProps) {
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Areas {...props} />
      <Chosen {...props} />
      <MapLabels {...props} labels={props.layout.labels} />
    </>
  );
}
