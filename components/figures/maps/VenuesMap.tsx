import type { VenuesLayout } from "@/lib/charts/maps/venues/layout";
import type { FigureProps } from "../../marks/figure-props";
import { Areas, Ground, MapDefs, MapLabels, Occupied } from "../../marks/map-areas";
import { placeLook } from "../../marks/map-places";

/** Places of talks as circles on Europe and on sheets beyond it. */
export function VenuesMap(props: FigureProps<VenuesLayout>) {
  const { layout, palette } = props;
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Areas {...props} />
      <Occupied {...props} />
      {layout.places.map((group) => (
        <g key={group.id} data-marks={group.id} {...placeLook(false, palette)}>
          {group.marks.map(({ place, x, y, r, turning }) => (
            <circle key={place.id} cx={x} cy={y} r={r} {...(turning ? placeLook(true, palette) : {})} />
          ))}
        </g>
      ))}
      <MapLabels labels={layout.labels} palette={palette} />
      {layout.empty && (
        <text x={layout.width / 2} y={layout.height / 2} textAnchor="middle" className="l b h" fill={palette.ink}>
          {layout.empty}
        </text>
      )}
    </>
  );
}
