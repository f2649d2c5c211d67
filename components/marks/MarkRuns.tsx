import type { ReactNode } from "react";
import { Pen } from "./pen";

/**
 * How a mark looks: where from its middle its outline starts, the outline itself (closed, relative), how far it reaches, and
 * the class it is painted by.
 */
export interface MarkLook {
  readonly start: readonly [dx: number, dy: number];
  readonly outline: string;
  readonly r: number;
  readonly className?: string | undefined;
}

/** A lane of marks: an item of the reading model's track each, in its order. */
export interface RunLane<M> {
  readonly id: string;
  /** Added to the marks' heights. */
  readonly y?: number;
  readonly marks: readonly M[];
}

interface Props<M> {
  /** In the order of the reading model's tracks. */
  readonly lanes: readonly RunLane<M>[];
  /** Looks are told apart by identity: make each once. Null for a mark that is drawn alone. */
  readonly look: (mark: M) => MarkLook | null;
  readonly alone?: (mark: M) => ReactNode;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

/**
 * Marks of one look as one path, over all lanes: hundreds of elements are what a figure costs to read, to style and to change,
 * and a path of hundreds of outlines costs next to nothing. A lane's `data-order` says for each of its marks
 * in turn which path it stands in ("A" the first; "." is the lane's own next child), so that the reading module finds it again
 * (lib/embed/reading/geometry.ts).
 */
export function MarkRuns<M extends { readonly x: number; readonly y: number }>(props: Props<M>) {
  const { lanes, look, alone, fill, stroke, strokeWidth } = props;
  const runs = new Map<MarkLook, { readonly letter: string; readonly pen: Pen }>();
  const groups = lanes.map(({ id, y = 0, marks }) => {
    let order = "";
    const own: M[] = [];
    for (const mark of marks) {
      const its = look(mark);
      if (!its) {
        own.push(mark);
        order += ".";
        continue;
      }
      let run = runs.get(its);
      if (!run) {
        run = { letter: String.fromCharCode(65 + runs.size), pen: new Pen(`M${its.start.join(" ")}`) };
        runs.set(its, run);
      }
      run.pen.add(mark.x, y + mark.y, its.outline);
      order += run.letter;
    }
    return (
      <g key={id} data-marks={id} data-order={order} transform={own.length && y ? `translate(0 ${y})` : undefined}>
        {own.map((mark) => alone?.(mark))}
      </g>
    );
  });
  return (
    <g fill={fill} stroke={stroke} strokeWidth={strokeWidth}>
      {[...runs].map(([{ outline, r, className }, { pen }]) => (
        <path key={`${className} ${outline}`} className={className} data-r={r} d={pen.d} />
      ))}
      {groups}
    </g>
  );
}
