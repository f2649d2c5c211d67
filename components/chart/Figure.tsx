import type { ReactNode } from "react";
import type { Presentation } from "@/lib/charts/present";
import type { ChartId, LayoutOf } from "@/lib/charts/registry";
import { SIZES, type Size } from "@/lib/charts/shared/size";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import type { FigureProps } from "../marks/figure-props";
import { SharedPath } from "../marks/SharedPath";

interface Props {
  readonly view: Presentation;
  /** Draws the layouts of the view's chart. */
  readonly drawing: (props: FigureProps<LayoutOf<ChartId>>) => ReactNode;
  /** Where a mark's link opens: in embeds a new tab. */
  readonly target?: "_blank";
  /** The widths to draw; a page that draws by itself draws the one on display. */
  readonly sizes?: readonly Size[];
  /** Leaves the reading model out: who mounts the reading aids hands it over. */
  readonly silent?: boolean;
}

export const titleId = (id: ChartId) => `${id}-title`;
export const descriptionId = (id: ChartId) => `${id}-description`;

/** The paths that a layout's figure draws once each, where they belong. */
const heldBy = (layout: LayoutOf<ChartId>): readonly string[] => ("held" in layout ? layout.held : []);

/**
 * A chart as SVG at three widths, of which CSS shows one, with what the reading module needs to know. Everything is in the
 * first response; the reading module only adds to it.
 */
export function Figure({ view, drawing: Drawing, target, sizes = SIZES, silent = false }: Props) {
  const prefix = `${view.id}-`;
  const lines = view.table.paths;
  const [first] = sizes;
  const held = new Set(first && heldBy(view.layout(first)));
  const apart = Object.entries(lines).filter(([id]) => !held.has(id));
  return (
    <div
      className="figure"
      data-figure={view.id}
      role="group"
      aria-labelledby={titleId(view.id)}
      aria-describedby={descriptionId(view.id)}
      {...(target ? { "data-target": target } : {})}
    >
      {apart.length > 0 && (
        <svg className="paths" width="0" height="0" aria-hidden="true">
          <defs>
            {apart.map(([id, d]) => (
              <SharedPath key={id} id={id} d={d} prefix={prefix} />
            ))}
          </defs>
        </svg>
      )}
      {sizes.map((size) => {
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
              {...(size === first ? { held } : {})}
            />
          </svg>
        );
      })}
      {!silent && (
        <script
          type="application/json"
          data-reading=""
          dangerouslySetInnerHTML={{
            __html: JSON.stringify(view.reading(target === undefined)).replaceAll("<", "\\u003c"),
          }}
        />
      )}
    </div>
  );
}
