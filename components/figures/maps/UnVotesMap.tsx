import { Areas, Chosen, Ground, MapDefs, MapLabels, type MapProps } from "../../marks/map-areas";

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
