import type {
  AreaGroup,
  AreaMark,
  AreaPattern,
  AreaStyle,
  MapLabel,
  MapLayout,
  MapView,
} from "@/lib/charts/maps/shared/layout";
import type { Palette, Token } from "@/lib/theme/tokens";
import type { FigureProps } from "./figure-props";

type Pattern = Exclude<AreaPattern, "none">;

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

/** What a figure needs to draw the paths of a map. */
export type MapProps<L extends MapLayout = MapLayout> = FigureProps<L>;

const round = (n: number) => Number(n.toPrecision(6));
const placeOf = ({ x, y, scale }: MapView) =>
  x || y ? `translate(${x} ${y})scale(${round(scale)})` : `scale(${round(scale)})`;

interface ShapeProps extends Pick<MapProps, "paths" | "prefix" | "lines"> {
  readonly path: string;
  readonly view: MapView;
  /** Width of the outline, px. */
  readonly stroke: number;
  readonly dash?: string;
}

/** One shared path in its place; in pictures, whose renderer scales strokes, written out with its stroke scaled back. */
function Shape({ path, view, stroke, dash, paths, prefix, lines }: ShapeProps) {
  if (paths === "shared") return <use href={`#${prefix}${path}`} transform={placeOf(view)} />;
  const scaled = dash
    ?.split(" ")
    .map((n) => round(Number(n) / view.scale))
    .join(" ");
  return (
    <path
      d={lines[path]}
      transform={placeOf(view)}
      strokeWidth={round(stroke / view.scale)}
      {...(scaled ? { strokeDasharray: scaled } : {})}
    />
  );
}

/** What lies over a mark's colour: its own pattern, else its style's. */
function patternOf({ pattern }: Pick<AreaMark, "pattern">, style: AreaStyle): Pattern | null {
  if (pattern) return pattern === "none" ? null : pattern;
  return style in AREAS ? AREAS[style as "area-1"].pattern : null;
}

/** Ids of this drawing's own definitions: three widths of one chart, and several charts, may share a document. */
export const mapId = (prefix: string, layout: MapLayout, name: string) => `${prefix}${layout.size}-${name}`;

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

const strokeOf = (style: AreaStyle) => (style === "unknown" ? 1.3 : style === "subject" ? 1.4 : 0.7);

export function paint(style: AreaStyle, palette: Palette) {
  if (style === "unknown") return { fill: palette.paper, stroke: palette["ink-3"], strokeDasharray: "1.2 2.2" };
  if (style === "blank") return { fill: palette.paper, stroke: palette["ink-3"] };
  if (style === "region") return { fill: palette.surface, stroke: palette.rule };
  if (style === "land") return { fill: palette.land, stroke: palette.paper };
  if (style === "subject") return { fill: palette.surface, stroke: palette.ink };
  return { fill: palette[AREAS[style].fill], stroke: palette.paper };
}

/** One path drawn by its outline only, under what is drawn over it: half its width stays visible. */
export function Outline({ path, width, layout, palette, ...rest }: MapProps & { path: string; width: number }) {
  return (
    <g fill="none" stroke={palette.ink} strokeWidth={2 * width} strokeLinejoin="round" aria-hidden="true">
      <Shape path={path} view={layout.views[0]!} stroke={2 * width} {...rest} />
    </g>
  );
}

/** Areas by group, each a mark that the reading aids walk. Dotted outlines come last, over their neighbours' borders. */
export function Areas({ layout, palette, ...rest }: MapProps) {
  const rank = ({ style }: AreaGroup) =>
    ["subject", "unknown", "blank", "region", "area", "land"].indexOf(style.replace(/-\d$/, ""));
  const drawn = [...layout.groups].sort((a, b) => rank(b) - rank(a));
  return drawn.map((group) => <Group key={group.id} group={group} layout={layout} palette={palette} {...rest} />);
}

function Group({ group, layout, palette, paths, prefix, lines }: MapProps & { group: AreaGroup }) {
  const { style, marks } = group;
  const stroke = strokeOf(style);
  const look = paint(style, palette);
  const patterns = [...new Set(marks.flatMap((m) => (m.dot ? [] : (patternOf(m, style) ?? []))))];
  const shape = (path: string, view: number) => (
    <Shape
      key={path}
      path={path}
      view={layout.views[view]!}
      stroke={stroke}
      {...(look.strokeDasharray ? { dash: look.strokeDasharray } : {})}
      {...{ paths, prefix, lines }}
    />
  );
  return (
    <>
      <g data-marks={group.id} data-areas="" {...look} strokeWidth={stroke}>
        {marks.map((m) =>
          m.hit || m.dot ? (
            <g key={m.path}>
              {m.dot ? <circle cx={m.x} cy={m.y} r={m.dot} /> : shape(m.path, m.view)}
              {m.hit > 3 && paths === "shared" && (
                <circle cx={m.x} cy={m.y} r={m.hit} fill="transparent" stroke="none" />
              )}
            </g>
          ) : (
            shape(m.path, m.view)
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
        >
          {marks.filter((m) => !m.dot && patternOf(m, style) === pattern).map((m) => shape(m.path, m.view))}
        </g>
      ))}
    </>
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
