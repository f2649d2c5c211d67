import type { Palette } from "@/lib/theme/tokens";

/** What a figure says when no row fits. */
export function Nothing({
  layout,
  text,
  palette,
}: {
  readonly layout: { readonly width: number; readonly height: number };
  readonly text: string;
  readonly palette: Palette;
}) {
  return (
    <text x={layout.width / 2} y={layout.height / 2} textAnchor="middle" className="l" fill={palette["ink-3"]}>
      {text}
    </text>
  );
}
