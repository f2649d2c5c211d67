import type { BarPanel, ExchangesLayout, SumPanel, TotalStrip } from "@/lib/charts/talks/exchanges/layout";
import type { PlacedBar } from "@/lib/charts/talks/exchanges/place";
import type { Palette } from "@/lib/theme/tokens";
import { EventRules } from "../../marks/EventRules";
import type { FigureProps } from "../../marks/figure-props";
import { TimeAxis } from "../../marks/TimeAxis";
import { diamondPath, SIDE_TOKENS } from "../../marks/talks";
import { Nothing } from "./Nothing";

const round = (n: number) => Math.round(n * 10) / 10;

/** Panels over one time axis: what each exchange returned, the sums of it, totals as others state them, bodies. */
export function PrisonerExchanges({ layout, palette }: FigureProps<ExchangesLayout>) {
  const { span, plotTop, plotBottom } = layout;
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const [people, bodies] = [
    layout.panels.find((p) => p.measure === "people"),
    layout.panels.find((p) => p.measure === "bodies"),
  ];
  const strip = (id: string) =>
    layout.strips.filter((s) => s.id === id).map((s) => <Strip key={id} strip={s} span={span} palette={palette} />);
  return (
    <>
      <TimeAxis span={span} ticks={layout.ticks} top={plotTop} bottom={plotBottom} palette={palette} />
      <EventRules rules={layout.rules} plotTop={plotTop} plotBottom={plotBottom} palette={palette} />
      {people && <Bars panel={people} span={span} palette={palette} />}
      {layout.sums && <Sums panel={layout.sums} span={span} palette={palette} />}
      {strip("total-people")}
      {bodies && <Bars panel={bodies} span={span} palette={palette} />}
      {strip("total-bodies")}
    </>
  );
}

interface PartProps {
  readonly span: ExchangesLayout["span"];
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

function Bars({ panel, span, palette }: { readonly panel: BarPanel } & PartProps) {
  return (
    <>
      <Heading lines={panel.heading} y={panel.headingY} span={span} palette={palette} />
      {panel.sides.map(({ side, label, labelY, bars }) => (
        <g key={side}>
          <text x={panel.labelX} y={labelY} className="h" fill={palette["ink-2"]}>
            {label}
          </text>
          <g data-marks={`${panel.measure}-${side}`} fill={palette[SIDE_TOKENS[side]]}>
            {bars.map((b) => (
              <OneBar key={b.bar.exchange} bar={b} palette={palette} />
            ))}
          </g>
          {bars.map(
            ({ bar, label }) =>
              label && (
                <text
                  key={bar.exchange}
                  x={label.x}
                  y={label.y}
                  textAnchor="middle"
                  className="h"
                  fill={palette["ink-2"]}
                  aria-hidden="true"
                >
                  {label.text}
                </text>
              ),
          )}
        </g>
      ))}
      <path d={`M${span.x0} ${panel.zero}H${span.x1}`} stroke={palette["ink-3"]} aria-hidden="true" />
    </>
  );
}

/** Not stated: a dotted stub on paper. At least so many: the bar goes on in dots. */
function OneBar({ bar, palette }: { readonly bar: PlacedBar; readonly palette: Palette }) {
  const { x, width, base, end } = bar;
  const d = `M${x} ${base}V${end}h${width}V${base}z`;
  if (!bar.stated) return <path d={d} fill="none" stroke={palette["ink-3"]} strokeDasharray="1.5 1.5" />;
  if (bar.bound !== "at-least") return <path d={d} />;
  const beyond = end + (end < base ? -5 : 5);
  return (
    <g>
      <path d={d} />
      <path
        d={`M${round(x + 0.5)} ${end}V${beyond}h${width - 1}V${end}`}
        fill="none"
        stroke={palette["ink-2"]}
        strokeDasharray="1 1"
      />
    </g>
  );
}

function Sums({ panel, span, palette }: { readonly panel: SumPanel } & PartProps) {
  return (
    <>
      <path
        d={panel.ticks.map((t) => `M${span.x0} ${t.y}H${span.x1}`).join("")}
        stroke={palette.grid}
        aria-hidden="true"
      />
      <path d={`M${span.x0} ${panel.bottom}H${span.x1}`} stroke={palette["ink-3"]} aria-hidden="true" />
      <Heading lines={panel.heading} y={panel.headingY} span={span} palette={palette} />
      {panel.ticks.map((t) => (
        <text key={t.y} x={span.x0} y={t.y - 4} className="h" fill={palette["ink-3"]}>
          {t.label}
        </text>
      ))}
      {panel.lines.map((line) => (
        <g key={line.side}>
          <path d={line.d} fill="none" stroke={palette[SIDE_TOKENS[line.side]]} strokeWidth={1.8} />
          <circle cx={line.end.x} cy={line.end.y} r={2.6} fill={palette[SIDE_TOKENS[line.side]]} />
        </g>
      ))}
      {panel.lines.map((line) => (
        <text key={line.side} x={span.x1} y={line.label.y} textAnchor="end" className="b h" fill={palette["ink-2"]}>
          {line.label.lines.map((text, i) => (
            <tspan key={text} x={span.x1} dy={i ? 15 : 0} className={i ? "n" : undefined}>
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}

function Strip({ strip, span, palette }: { readonly strip: TotalStrip } & PartProps) {
  return (
    <>
      <Heading lines={strip.heading} y={strip.headingY} span={span} palette={palette} />
      <g data-marks={strip.id} fill={palette.paper} stroke={palette.neutral} strokeWidth={1.4}>
        {strip.points.map((p) => (
          <path key={p.label} d={diamondPath(p.x, p.y, 4.6)} />
        ))}
      </g>
      {strip.points.map((p) => (
        <text
          key={p.label}
          x={p.labelX}
          y={p.labelY}
          textAnchor={p.anchor}
          className="h"
          fill={palette["ink-2"]}
          aria-hidden="true"
        >
          {p.label}
        </text>
      ))}
    </>
  );
}
