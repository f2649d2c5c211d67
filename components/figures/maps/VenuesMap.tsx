import type { PlaceMark, VenuesLayout } from "@/lib/charts/maps/venues/layout";
import type { FigureProps } from "../../marks/figure-props";
import { Areas } from "../../marks/map-areas";
import { Ground, MapDefs, Occupied } from "../../marks/map-ground";
import { Chosen, MapLabels } from "../../marks/map-labels";
import { placeLook } from "../../marks/map-places";

const symbolOf = ({ turning, region }: PlaceMark) => (region ? "place-region" : turning ? "place-turning" : "place");

/** Places of talks as circles on Europe and on sheets beyond it, and the journey of the talks between them. */
export function VenuesMap(props: FigureProps<VenuesLayout>) {
  const { layout, palette } = props;
  const { route } = layout;
  return (
    <>
      <MapDefs {...props} />
      <Ground {...props} />
      <Areas {...props} />
      <Occupied {...props} />
      {route && (
        <g fill="none" stroke={palette["ink-2"]} pointerEvents="none" aria-hidden="true">
          {route.past && <path d={route.past} strokeWidth={0.8} strokeOpacity={0.45} />}
          <path d={route.recent} strokeWidth={1.5} />
          <path d={route.head} fill={palette["ink-2"]} stroke="none" />
        </g>
      )}
      {layout.places.map((group) => (
        <g key={group.id} data-marks={group.id} {...placeLook("place", palette)}>
          {group.marks.map((mark) => {
            const symbol = symbolOf(mark);
            return (
              <circle
                key={mark.id}
                cx={mark.x}
                cy={mark.y}
                r={mark.r}
                {...(symbol === "place" ? {} : placeLook(symbol, palette))}
              />
            );
          })}
        </g>
      ))}
      <Chosen {...props} />
      <MapLabels {...props} labels={layout.labels} />
      {layout.empty && (
        <text x={layout.width / 2} y={layout.height / 2} textAnchor="middle" className="l b h" fill={palette.ink}>
          {layout.empty}
        </text>
      )}
    </>
  );
}
