import { Areas, Ground, MapDefs, MapLabels, type MapProps } from "../../marks/map-areas";

/** Members of the United Nations by vote, on an equal-area map of the world. */
export function UnVotesMap(props: MapProps) {
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Areas {...props} />
      <MapLabels labels={props.layout.labels} palette={props.palette} />
    </>
  );
}
