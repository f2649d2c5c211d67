import type { PathPanel, PathsLayout } from "@/lib/charts/positions/paths/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { partyColour, partyMarkPath } from "../../marks/positions";
import { TimeAxis } from "../../marks/TimeAxis";
import { Nothing } from "../talks/Nothing";

/** Steps of each party's stance through time, a panel for each issue. */
export function PositionPaths({ layout, palette }: FigureProps<PathsLayout>) {
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  return layout.panels.map((p) => <Panel key={p.issue} panel={p} palette={palette} />);
}

function Panel({ panel, palette }: { readonly panel: PathPanel; readonly palette: Palette }) {
  const { span, levels, lines, steps } = panel;
  return (
    <g>
      <text x={panel.title.x} y={panel.title.y} className="l b" fill={palette.ink}>
        {panel.title.text}
      </text>
      <path d={levels.map((l) => `M${span.x0} ${l.y}H${span.x1}`).join("")} stroke={palette.grid} />
      <g aria-hidden="true" textAnchor="end" fill={palette["ink-3"]}>
        {levels.map(
          (l) =>
            l.label && (
              <text key={l.y} x={span.x0 - 6} y={l.y + 4.2}>
                {l.label}
              </text>
            ),
        )}
      </g>
      <TimeAxis span={span} ticks={panel.ticks} top={panel.top} bottom={panel.bottom} palette={palette} />
      {lines.map((l) => (
        <path key={l.party} d={l.d} fill="none" stroke={partyColour(l.party, palette)} strokeWidth={2} />
      ))}
      {lines.map((l) => (
        <g
          key={l.party}
          data-marks={l.track}
          fill={partyColour(l.party, palette)}
          stroke={partyColour(l.party, palette)}
          strokeWidth={1.5}
        >
          {l.marks.map((m) => (
            <path
              key={m.id}
              d={partyMarkPath(l.party, m.x, m.y, 3.6)}
              {...(m.event && !m.uncertain ? {} : { fill: palette.paper })}
              {...(m.uncertain ? { strokeDasharray: "2 1.5" } : {})}
            />
          ))}
        </g>
      ))}
      <g aria-hidden="true">
        {lines.map((l) => (
          <text key={l.party} x={l.label.x} y={l.label.y} className="b" fill={palette.ink}>
            {l.party}
          </text>
        ))}
        {steps.map((s) => (
          <g key={`${s.y} ${s.head}`}>
            <path
              d={partyMarkPath(s.party, 13, s.y - 4, 4)}
              fill={partyColour(s.party, palette)}
              stroke={partyColour(s.party, palette)}
            />
            <text x={24} y={s.y} className="b" fill={palette.ink}>
              {s.head}
            </text>
            <text fill={palette["ink-2"]}>
              {s.lines.map((line) => (
                <tspan key={line.y} x={s.lines[0]!.y === s.y ? 240 : 24} y={line.y}>
                  {line.text}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </g>
    </g>
  );
}
