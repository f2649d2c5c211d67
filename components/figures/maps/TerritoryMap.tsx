import type { TerritoryLayout } from "@/lib/charts/maps/territory/territory-map";
import { Areas } from "../../marks/map-areas";
import { Changed, ChangedDefs, Ground, MapDefs, Occupied, Outline } from "../../marks/map-ground";
import { MapLabels } from "../../marks/map-labels";
import type { MapProps } from "../../marks/map-shape";

/** Ukraine's regions with the occupied land hatched, and what changed hands since an earlier date. */
export function TerritoryMap(props: MapProps<TerritoryLayout>) {
  const { changed, occupied, labels } = props.layout;
  return (
    <>
      <MapDefs {...props} />
      {changed && <ChangedDefs {...props} />}
      <Ground {...props} />
      <Outline {...props} path={occupied?.within ?? ""} width={1.2} />
      <Areas {...props} />
      <Occupied {...props} />
      {changed && <Changed {...props} changed={changed} />}
      <MapLabels {...props} labels={labels} />
    </>
  );
}
