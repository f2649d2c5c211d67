import type { Tile as TileKind } from "@/lib/charts/positions/shared/tiles";
import { CSS_PALETTE } from "@/lib/theme/tokens";
import { TextRuns } from "../marks/TextRuns";
import { TileShape, tileSign } from "../marks/tiles";

/** A judged cell's sign in running text; `label` says it to who can't see it. */
export function Tile({ tile, uncertain = false, label }: { tile: TileKind; uncertain?: boolean; label: string }) {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" className="flex-none" role="img" aria-label={label}>
      <TileShape tile={tile} x={14} y={14} size={23} uncertain={uncertain} palette={CSS_PALETTE} />
      <g style={{ fontSize: 12, fontWeight: 600 }}>
        <TextRuns texts={[tileSign({ tile, x: 14, y: 14, uncertain }, CSS_PALETTE)]} />
      </g>
    </svg>
  );
}
