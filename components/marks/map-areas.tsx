import type { ReactNode } from "react";
import type { AreaGroup, AreaMark, AreaPattern, AreaStyle, MapView } from "@/lib/charts/maps/shared/layout";
import type { Palette, Token } from "@/lib/theme/tokens";
import { type MapProps, mapId, placeOf, round, Shape } from "./map-shape";
import { SharedPath } from "./SharedPath";

export type Pattern = Exclude<AreaPattern, "none">;

/** Colour and pattern of each style of area; the pattern is the second channel. */
export const AREAS: Readonly<
  Record<
    Exclude<AreaStyle, "blank" | "region" | "unknown" | "land" | "subject">,
    { fill: Token; pattern: Pattern | null }
  >
> = {
  "area-1": { fill: "series-1", pattern: null },
  "area-2": { fill: "series-6", pattern: "dots" },
  "area-3": { fill: "series-2", pattern: "lines" },
  "area-4": { fill: "series-4", pattern: "cross" },
};

/** What lies over a mark's colour: its own pattern, else its style's. */
export function patternOf({ pattern }: Pick<AreaMark, "pattern">, style: AreaStyle): Pattern | null {
  if (pattern) return pattern === "none" ? null : pattern;
  return style in AREAS ? AREAS[style as "area-1"].pattern : null;
}

const strokeOf = (style: AreaStyle) => (style === "unknown" ? 1.3 : style === "subject" ? 1.4 : 0.7);

export function paint(style: AreaStyle, palette: Palette) {
  if (style === "unknown") return { fill: palette.paper, stroke: palette["ink-3"], strokeDasharray: "1.2 2.2" };
  if (style === "blank") return { fill: palette.paper, stroke: palette["ink-3"] };
  if (style === "region") return { fill: palette.surface, stroke: palette.rule };
  if (style === "land") return { fill: palette.land, stroke: palette.paper };
  if (style === "subject") return { fill: palette.surface, stroke: palette.ink };
  return { fill: palette[AREAS[style].fill], stroke: palette.paper };
}

/** Areas by group, each a mark that the reading aids walk. Dotted outlines come last, over their neighbours' borders. */
export function Areas({ layout, palette, ...rest }: MapProps) {
  const rank = ({ style }: AreaGroup) =>
    ["subject", "unknown", "blank", "region", "area", "land"].indexOf(style.replace(/-\d$/, ""));
  const drawn = [...layout.groups].sort((a, b) => rank(b) - rank(a));
  return drawn.map((group) => <Group key={group.id} group={group} layout={layout} palette={palette} {...rest} />);
}

/** A view as it lies inside another. */
const inside = (view: MapView, home: MapView): MapView => ({
  ...view,
  x: (view.x - home.x) / home.scale,
  y: (view.y - home.y) / home.scale,
  scale: view.scale / home.scale,
});

/** The group lies in its first mark's view, so that hundreds of countries need no place each; those of another view have one. */
function Group({ group, layout, palette, paths, prefix, lines, held }: MapProps & { group: AreaGroup }) {
  const { style, marks } = group;
  const shared = paths === "shared";
  const stroke = strokeOf(style);
  const look = paint(style, palette);
  const dash = look.strokeDasharray ? { dash: look.strokeDasharray } : {};
  const patterns = [...new Set(marks.flatMap((m) => (m.dot ? [] : (patternOf(m, style) ?? []))))];
  const home = layout.views[marks[0]?.view ?? 0]!;
  const place = shared ? { transform: placeOf(home) } : {};
  const reference = ({ path, view }: AreaMark) => (
    <Shape
      key={path}
      path={path}
      view={layout.views[view]!}
      stroke={stroke}
      placed
      {...dash}
      {...{ paths, prefix, lines }}
    />
  );
  const own = (mark: AreaMark) =>
    held?.has(mark.path) ? (
      <SharedPath key={mark.path} id={mark.path} d={lines[mark.path]!} prefix={prefix} />
    ) : (
      reference(mark)
    );
  const placed = (shape: ReactNode, { path, view }: AreaMark) => {
    const at = layout.views[view]!;
    if (!shared || at === home) return shape;
    return (
      <g key={path} transform={placeOf(inside(at, home))}>
        {shape}
      </g>
    );
  };
  const circle = ({ x, y }: AreaMark, r: number, look = {}) => {
    const at = shared ? home : { x: 0, y: 0, scale: 1 };
    return (
      <circle cx={round((x - at.x) / at.scale)} cy={round((y - at.y) / at.scale)} r={round(r / at.scale)} {...look} />
    );
  };
  return (
    <>
      <g data-marks={group.id} data-areas="" {...look} strokeWidth={stroke} {...place}>
        {marks.map((m) =>
          m.hit || m.dot ? (
            <g key={m.path}>
              {m.dot ? circle(m, m.dot) : placed(own(m), m)}
              {m.hit > 3 && shared && circle(m, m.hit, { fill: "transparent", stroke: "none" })}
            </g>
          ) : (
            placed(own(m), m)
          ),
        )}
      </g>
      {patterns.map((pattern) => (
        <g
          key={pattern}
          fill={`url(#${mapId(prefix, layout, pattern)})`}
          stroke="none"
          pointerEvents="none"
          aria-hidden="true"
          {...place}
        >
          {marks.filter((m) => !m.dot && patternOf(m, style) === pattern).map((m) => placed(reference(m), m))}
        </g>
      ))}
    </>
  );
}
