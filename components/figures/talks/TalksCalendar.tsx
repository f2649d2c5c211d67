import type { CalendarLayout, CalendarMark } from "@/lib/charts/talks/calendar/layout";
import type { FigureProps } from "../../marks/figure-props";
import { DAY_TOKENS } from "../../marks/talks";
import { Nothing } from "./Nothing";

const round = (n: number) => Math.round(n * 10) / 10;

/** A block of weeks for each year; a square for each day with talks, larger and darker the weightier. */
export function TalksCalendar({ layout, palette }: FigureProps<CalendarLayout>) {
  if (layout.empty) return <Nothing layout={layout} text={layout.empty} palette={palette} />;
  const square = (m: CalendarMark) => {
    const side = layout.sides[m.weight];
    const d = `M${round(m.x - side / 2)} ${round(m.y - side / 2)}h${side}v${side}h${-side}z`;
    // The group's colour is the commonest weight's.
    return <path key={m.row.date} d={d} {...(m.weight === "notable" ? {} : { fill: palette[DAY_TOKENS[m.weight]] })} />;
  };
  return (
    <>
      {layout.years.map((year) => (
        <g key={year.year}>
          <text x={year.x0} y={year.headY} className="l b" fill={palette.ink}>
            {year.label}
          </text>
          <text x={year.countX} y={year.headY} className="l" fill={palette["ink-3"]}>
            {year.count}
          </text>
          <g aria-hidden="true">
            {year.uncovered && <path d={year.uncovered} fill="none" stroke={palette.rule} strokeDasharray="1 3" />}
            {year.covered && <path d={year.covered} fill={palette.surface} stroke={palette.rule} />}
            <path d={year.borders} fill="none" stroke={palette.rule} />
            {year.months.map((m) => (
              <text key={m.x} x={m.x} y={m.y} fill={palette["ink-3"]}>
                {m.label}
              </text>
            ))}
          </g>
          {year.notes.map((n) => (
            <text key={n.y} x={n.x} y={n.y} fill={palette["ink-2"]}>
              <tspan className="b">{n.day}</tspan> {n.label}
            </text>
          ))}
          <g data-marks={year.year} fill={palette[DAY_TOKENS.notable]}>
            {year.marks.map(square)}
          </g>
        </g>
      ))}
    </>
  );
}
