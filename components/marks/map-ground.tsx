import type { Palette } from "@/lib/theme/tokens";
import { type Pattern, patternOf } from "./map-areas";
import { type MapProps, mapId, round, Shape } from "./map-shape";

/** Strokes of the ink of patterns, in a box of 6 px. */
function PatternMarks({ pattern, palette }: { pattern: Pattern; palette: Palette }) {
  if (pattern === "dots") return <path d="M1 1h1.6v1.6h-1.6zM4 4h1.6v1.6h-1.6z" fill={palette.paper} />;
  return <path d={pattern === "lines" ? "M1.5 0V6" : "M1.5 0V6M0 1.5H6"} stroke={palette.paper} strokeWidth={0.9} />;
}

/** Definitions that a map refers to: patterns of its areas, the hatch of occupied land, its clip. */
export function MapDefs({ layout, palette, paths, prefix, lines, zoom }: MapProps) {
  // A pattern lies in the units of the shape that it fills; here it is to be measured in px.
  const unit = round(1 / layout.views[0]!.scale);
  const used = new Set(layout.groups.flatMap((g) => g.marks.flatMap((m) => patternOf(m, g.style) ?? [])));
  return (
    <defs>
      {[...used].map((pattern) => (
        <pattern
          key={pattern}
          id={mapId(prefix, layout, pattern)}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${unit})`}
          {...(zoom ? { "data-scale": unit } : {})}
        >
          <PatternMarks pattern={pattern} palette={palette} />
        </pattern>
      ))}
      {layout.occupied && (
        <>
          <pattern
            id={mapId(prefix, layout, "hatch")}
            width={4}
            height={4}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(45)scale(${unit})`}
            {...(zoom ? { "data-scale": unit, "data-turn": "rotate(45)" } : {})}
          >
            <path d="M0 0V4" stroke={palette.occupied} strokeWidth={2.4} />
          </pattern>
          <clipPath id={mapId(prefix, layout, "clip")}>
            <Shape path={layout.occupied.within} view={layout.views[0]!} stroke={0} {...{ paths, prefix, lines }} />
          </clipPath>
        </>
      )}
    </defs>
  );
}

/** Ground: land that the map is not about, and the borders of insets. */
export function Ground({ layout, palette, ...rest }: MapProps) {
  return (
    <g aria-hidden="true">
      <g fill={palette.land} stroke={palette.paper} strokeWidth={0.7}>
        {layout.ground.map(({ path, view }) => (
          <Shape key={path} path={path} view={layout.views[view]!} stroke={0.7} {...rest} />
        ))}
      </g>
      {layout.views
        .filter((v) => v.inset)
        .map((v) => (
          <rect
            key={v.frame}
            x={v.x + 0.5}
            y={v.y + 0.5}
            width={v.width}
            height={v.height}
            fill="none"
            stroke={palette.rule}
          />
        ))}
    </g>
  );
}

/** One path drawn by its outline only, under what is drawn over it: half its width stays visible. */
export function Outline({ path, width, layout, palette, ...rest }: MapProps & { path: string; width: number }) {
  return (
    <g fill="none" stroke={palette.ink} strokeWidth={2 * width} strokeLinejoin="round" aria-hidden="true">
      <Shape path={path} view={layout.views[0]!} stroke={2 * width} {...rest} />
    </g>
  );
}

/** Occupied land: a tint and a hatch at 45 degrees, inside Ukraine's own coast and border. */
export function Occupied({ layout, palette, paths, prefix, lines }: MapProps) {
  const { occupied, views } = layout;
  if (!occupied) return null;
  const shape = <Shape path={occupied.path} view={views[0]!} stroke={0} {...{ paths, prefix, lines }} />;
  return (
    <g clipPath={`url(#${mapId(prefix, layout, "clip")})`} pointerEvents="none" aria-hidden="true">
      <g fill={palette.occupied} fillOpacity={0.2}>
        {shape}
      </g>
      <g fill={`url(#${mapId(prefix, layout, "hatch")})`}>{shape}</g>
    </g>
  );
}

/** Land that changed hands: what was taken is full, what was given up or retaken is dotted. */
export function Changed({ layout, changed, palette, paths, prefix, lines }: MapProps & { changed: Changes }) {
  const view = layout.views[0]!;
  const shape = (path: string) => <Shape path={path} view={view} stroke={1} {...{ paths, prefix, lines }} />;
  return (
    <g
      clipPath={`url(#${mapId(prefix, layout, "clip")})`}
      pointerEvents="none"
      aria-hidden="true"
      strokeWidth={1}
      strokeLinejoin="round"
    >
      <g fill={palette.paper} stroke={palette["series-1-text"]}>
        {shape(changed.lost)}
      </g>
      <g fill={`url(#${mapId(prefix, layout, "lost")})`}>{shape(changed.lost)}</g>
      <g fill={palette.occupied} stroke={palette.occupied}>
        {shape(changed.gained)}
      </g>
    </g>
  );
}

interface Changes {
  readonly gained: string;
  readonly lost: string;
}

/** Dots of the ink of lost land, measured in px. */
export function ChangedDefs({ layout, palette, prefix, zoom }: MapProps) {
  const unit = round(1 / layout.views[0]!.scale);
  return (
    <defs>
      <pattern
        id={mapId(prefix, layout, "lost")}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${unit})`}
        {...(zoom ? { "data-scale": unit } : {})}
      >
        <circle cx={1.4} cy={1.4} r={1.3} fill={palette["series-1-text"]} />
      </pattern>
    </defs>
  );
}
