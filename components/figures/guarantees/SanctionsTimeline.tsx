import type { SanctionsLayout } from "@/lib/charts/guarantees/sanctions/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { SanctionMark } from "../../marks/guarantees";
import { TimeAxis } from "../../marks/TimeAxis";
import { Nothing } from "../talks/Nothing";

/** Acts by who took them, vessels by decision, and the cap on crude in steps, over one time axis. */
export function SanctionsTimeline({ layout, palette }: FigureProps<SanctionsLayout>) {
  const { span, lanes, vessels, cap, plotTop, plotBottom } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      {lanes.map((lane) => (
        <g key={lane.id}>
          <text x={span.x0} y={lane.labelY} className="l b h" fill={palette.ink}>
            {lane.label}
            <tspan className="n" fill={palette["ink-3"]} dx="6">
              {lane.count}
            </tspan>
          </text>
          <path d={`M${span.x0} ${lane.y}H${span.x1}`} stroke={palette.grid} aria-hidden="true" />
          <g data-marks={lane.id}>
            {lane.acts.map((a) => (
              <SanctionMark key={a.id} {...a} palette={palette} />
            ))}
          </g>
          <g textAnchor="middle" fill={palette.paper} aria-hidden="true">
            {lane.acts
              .filter((a) => a.number)
              .map((a) => (
                <text key={a.id} x={a.x} y={a.y + 4} className="b" fill={a.low ? palette.ink : palette.paper}>
                  {a.number}
                </text>
              ))}
          </g>
        </g>
      ))}
      {vessels && <Vessels panel={vessels} span={span} palette={palette} />}
      {cap && <Cap panel={cap} span={span} palette={palette} />}
    </>
  );
}

interface PartProps {
  readonly span: SanctionsLayout["span"];
  readonly palette: Palette;
}

function Heading({ lines, y, span, palette }: { readonly lines: readonly string[]; readonly y: number } & PartProps) {
  return (
    <text x={span.x0} y={y} className="l b h" fill={palette.ink}>
      {lines.map((line, i) => (
        <tspan key={line} x={span.x0} dy={i ? 16 : 0}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Vessels({ panel, span, palette }: { readonly panel: NonNullable<SanctionsLayout["vessels"]> } & PartProps) {
  return (
    <>
      <Heading lines={panel.heading} y={panel.headingY} span={span} palette={palette} />
      <path d={`M${span.x0} ${panel.base}H${span.x1}`} stroke={palette["ink-3"]} aria-hidden="true" />
      <g data-marks="vessels" fill={palette["series-3"]}>
        {panel.bars.map((b) => (
          <path key={b.id} d={`M${b.x} ${panel.base}V${b.y}h${b.width}V${panel.base}z`} />
        ))}
      </g>
      <g textAnchor="middle" fill={palette["ink-2"]} aria-hidden="true">
        {panel.bars.map((b) => (
          <text key={b.id} x={b.labelX} y={b.y - 4} className="h">
            {b.label}
          </text>
        ))}
      </g>
    </>
  );
}

function Cap({ panel, span, palette }: { readonly panel: NonNullable<SanctionsLayout["cap"]> } & PartProps) {
  const known = panel.levels.filter((l) => l.y !== null);
  return (
    <>
      <Heading lines={panel.heading} y={panel.headingY} span={span} palette={palette} />
      <path
        d={known
          .slice(1)
          .map((l, i) => `M${l.x0} ${known[i]!.y}V${l.y}`)
          .join("")}
        stroke={palette["series-2"]}
        strokeWidth={1.2}
        fill="none"
        aria-hidden="true"
      />
      {panel.us && (
        <>
          <path
            d={`M${panel.us.x0} ${panel.us.y}H${panel.us.x1}`}
            stroke={palette["ink-3"]}
            strokeWidth={1.6}
            strokeDasharray="4 3"
            aria-hidden="true"
          />
          <text x={panel.us.x1} y={panel.us.y - 6} textAnchor="end" className="h" fill={palette["ink-2"]}>
            {panel.us.label}
          </text>
        </>
      )}
      <g data-marks="cap" fill="none" stroke={palette["series-2"]} strokeWidth={2.4}>
        {panel.levels.map((l) =>
          l.y === null ? (
            <path
              key={l.id}
              d={`M${l.x0} ${panel.top}H${l.x1}V${panel.bottom - 20}H${l.x0}z`}
              stroke={palette["ink-3"]}
              strokeWidth={1.2}
              strokeDasharray="1.7 1.7"
            />
          ) : (
            <path key={l.id} d={`M${l.x0} ${l.y}H${l.x1}`} />
          ),
        )}
      </g>
      {panel.levels.map((l) => (
        <text
          key={l.id}
          x={l.labelX}
          y={l.labelY}
          textAnchor={l.anchor === "end" ? "end" : undefined}
          className={l.y === null ? "h" : "b h"}
          fill={l.y === null ? palette["ink-2"] : palette.ink}
        >
          {l.label}
        </text>
      ))}
    </>
  );
}
