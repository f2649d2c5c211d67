import type { Presentation } from "@/lib/charts/present";
import { SIZES } from "@/lib/charts/shared/size";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { figureOf } from "../figures";

interface FigureProps {
  readonly view: Presentation;
  /** Ids of the chart's title and description in the same document. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Where a mark's link opens: in embeds a new tab. */
  readonly target?: "_blank";
}

/**
 * A chart as SVG at three widths, of which CSS shows one, with what the reading module needs to know. Everything is in the
 * first response; the reading module only adds to it.
 */
export function Figure({ view, labelledBy, describedBy, target }: FigureProps) {
  const Drawing = figureOf(view.id);
  const prefix = `${view.id}-`;
  const lines = view.table.paths;
  const model = JSON.stringify(view.reading(target === undefined)).replaceAll("<", "\\u003c");
  return (
    <div
      className="figure"
      data-figure={view.id}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      {...(target ? { "data-target": target } : {})}
    >
      {Object.keys(lines).length > 0 && (
        <svg className="paths" width="0" height="0" aria-hidden="true">
          <defs>
            {Object.entries(lines).map(([id, d]) => (
              <path key={id} id={prefix + id} data-path={id} d={d} vectorEffect="non-scaling-stroke" />
            ))}
          </defs>
        </svg>
      )}
      {SIZES.map((size) => {
        const layout = view.layout(size);
        return (
          <svg
            key={size.name}
            className={`w-${size.name}`}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="img"
            aria-label={view.description}
          >
            <Drawing
              layout={layout}
              palette={CSS_PALETTE}
              paths="shared"
              prefix={prefix}
              lines={lines}
              zoom={!target}
            />
          </svg>
        );
      })}
      <script type="application/json" data-reading="" dangerouslySetInnerHTML={{ __html: model }} />
    </div>
  );
}
