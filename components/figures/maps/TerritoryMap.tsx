import { Areas, Ground, MapDefs, MapLabels, type MapProps, Occupied, Outline } from "../../marks/map-areas";

/** Ukraine's regions with the occupied land hatched. */
export function TerritoryMap(props: MapProps) {
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Outline {...props} path={props.layout.occupied?.within ?? ""} width={1.2} />
      <Areas {...props} />
      <Occupied {...props} />
      <MapLabels labels={props.layout.labels} palette={props.palette} />
    </>
  );
}
