import { PHASE_HEIGHT, type PhaseBand } from "@/lib/charts/timeline/layout";
import type { Palette } from "@/lib/theme/tokens";

/** Phases of the talks as bands above the lanes, named where the name fits; the reading aids name the others. */
export function PhaseBands({ bands, top, palette }: { bands: readonly PhaseBand[]; top: number; palette: Palette }) {
  if (bands.length === 0) return null;
  return (
    <>
      <g data-marks="phases" fill={palette.shade} stroke={palette.rule}>
        {bands.map((b) => (
          <path key={b.id} d={`M${b.x0} ${top}H${b.x1}v${PHASE_HEIGHT}H${b.x0}z`} />
        ))}
      </g>
      {bands.map(
        (b) =>
          b.label && (
            <text key={b.id} x={(b.x0 + b.x1) / 2} y={top + 12} textAnchor="middle" fill={palette["ink-2"]}>
              {b.label}
            </text>
          ),
      )}
    </>
  );
}
