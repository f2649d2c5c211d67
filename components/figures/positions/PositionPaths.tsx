import type { PathPanel, PathsLayout } from "@/lib/charts/positions/paths/layout";
import type { Palette } from "@/lib/theme/tokens";
import type { FigureProps } from "../../marks/figure-props";
import { partyColour, partyMarkPath } from "../../marks/positions";
import { TextRuns } from "../../marks/TextRuns";
import { TimeAxis } from "../../marks/TimeAxis";
import { Nothing } from "../talks/Nothing";

const round = (n: number) => Math.round(n * 10) / 10;

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
      <g aria-hidden="true">
        <TextRuns
          texts={levels.flatMap(({ label, y }) =>
            label ? [{ x: span.x0 - 6, y: round(y + 4.2), text: label, anchor: "end", fill: palette["ink-3"] }] : [],
          )}
        />
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
        {steps.map((s) => (
          <path
            key={`${s.y} ${s.head}`}
            d={partyMarkPath(s.party, 13, s.y - 4, 4)}
            fill={partyColour(s.party, palette)}
            stroke={partyColour(s.party, palette)}
          />
        ))}
        <TextRuns
          texts={[
            ...lines.map(({ party, label: { x, y } }) => ({ x, y, text: party, className: "b", fill: palette.ink })),
            ...steps.map(({ y, head }) => ({ x: 24, y, text: head, className: "b", fill: palette.ink })),
            ...steps.flatMap(({ y, lines: own }) => {
              const x = own[0]?.y === y ? 240 : 24;
              return own.map((line) => ({ x, y: line.y, text: line.text, fill: palette["ink-2"] }));
            }),
          ]}
        />
      </g>
    </g>
  );
}
