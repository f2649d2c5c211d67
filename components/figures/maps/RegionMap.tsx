import { Areas, Chosen, Ground, MapDefs, MapLabels, type MapProps, Occupied } from "../../marks/map-areas";

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
