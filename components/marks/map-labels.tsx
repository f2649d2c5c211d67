import type { MapLabel } from "@/lib/charts/maps/shared/layout";
import { type MapProps, Shape } from "./map-shape";

/** What the reader chose: its outline, or a ring around its point. */
export function Chosen({ layout, palette, paths, prefix, lines }: MapProps) {
  const { chosen } = layout;
  if (!chosen) return null;
  const { path, view, x, y, r } = chosen;
  const halo = (colour: string, width: number) =>
    path ? (
      <g stroke={colour} strokeWidth={width}>
        <Shape path={path} view={layout.views[view]!} stroke={width} {...{ paths, prefix, lines }} />
      </g>
    ) : (
      <circle cx={x} cy={y} r={r} stroke={colour} strokeWidth={width} />
    );
  return (
    <g fill="none" strokeLinejoin="round" pointerEvents="none" aria-hidden="true" data-chosen="">
      {halo(palette.paper, 5)}
      {halo(palette.ink, 2.4)}
    </g>
  );
}

interface LabelProps extends Pick<MapProps, "palette" | "paths" | "zoom"> {
  readonly labels: readonly MapLabel[];
}

/**
 * Names in and beside what they name. Where the map can be enlarged, a label says what it stands by, so that it keeps its
 * distance on the screen, and from which enlargement on it has room.
 */
export function MapLabels({ labels, palette, paths, zoom }: LabelProps) {
  const zoomed = zoom && paths === "shared";
  const shown = zoomed ? labels : labels.filter((l) => l.zoom === 1);
  return (
    <g aria-hidden="true" textAnchor="middle" fill={palette.ink} pointerEvents="none">
      {shown.some((l) => l.leader) && (
        <path d={shown.map((l) => l.leader ?? "").join("")} stroke={palette["ink-3"]} fill="none" data-leaders="" />
      )}
      {shown.map((l) => (
        <text
          key={`${l.x} ${l.y} ${l.text}`}
          x={l.x}
          y={l.y}
          className={l.bold ? "b h" : "h"}
          {...(zoomed ? { "data-at": l.anchor.join(" ") } : {})}
          {...(l.zoom > 1 ? { "data-from": l.zoom, display: "none" } : {})}
        >
          {l.text}
        </text>
      ))}
    </g>
  );
}
