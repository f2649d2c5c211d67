/*
 * Styles of what the reading module adds to a figure. The figure itself is `position: relative` (see the figure's own styles;
 * repeated here because the tooltip is lost without it). Nothing moves, so there is nothing to stop for reduced motion.
 *
 * .tip            tooltip; .tip-title, .tip-line (with .tip-key, .tip-label, .tip-value), .tip-link inside it
 * .reading        group inside the visible SVG: .ring round the mark, .cross through the plot, .dot on each line
 * .reading-help   how the keyboard works: read aloud on focus, seen while the chart has the keyboard and no place is shown
 * .reading-live   live region, never seen
 * .reading-table  scrolling frame of the table that replaces the drawing
 */
export const readingCss = [
  ".figure{position:relative}",
  ".figure>svg[role]{touch-action:pan-y pinch-zoom}",
  ".figure:focus-visible{outline:2px solid var(--accent);outline-offset:2px}",
  ".reading{pointer-events:none}",
  ".ring{fill:none;stroke:var(--accent);stroke-width:2px;vector-effect:non-scaling-stroke}",
  ".cross{stroke:var(--ink-3);stroke-width:1px;vector-effect:non-scaling-stroke}",
  ".dot{stroke:var(--surface);stroke-width:1.5px;vector-effect:non-scaling-stroke}",
  ".tip,.reading-help{position:absolute;z-index:2;box-sizing:border-box;padding:8px 10px;background:var(--surface);color:var(--ink-2);border:1px solid var(--rule);border-radius:4px;box-shadow:0 2px 8px rgb(0 0 0/.14);font-size:13px;line-height:1.4}",
  ".tip{width:max-content;max-width:320px;overflow-wrap:break-word}",
  ".tip[hidden],.reading-help[hidden]{display:none}",
  // A bridge from the mark to the tooltip, for a pointer on its way to the link.
  '.tip::before{content:"";position:absolute;inset:-8px;z-index:-1}',
  ".tip p{margin:0}",
  ".tip .tip-title{color:var(--ink);font-weight:600}",
  ".tip-line{display:flex;gap:6px;align-items:baseline}",
  ".tip-key{flex:none;width:10px;height:3px;align-self:center}",
  ".tip-value{font-variant-numeric:tabular-nums}",
  ".tip-label+.tip-value{margin-left:auto;padding-left:10px;color:var(--ink);text-align:right}",
  ".tip-link{display:inline-block;margin-top:4px;color:var(--accent)}",
  ".reading-help{margin:0;inset:auto 8px 8px;opacity:0;pointer-events:none}",
  ".figure:focus-visible>.reading-help{opacity:1}",
  ".reading-live{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}",
  ".reading-table{overflow:auto;font-size:13px;line-height:1.4;color:var(--ink)}",
  ".reading-table:focus-visible{outline:2px solid var(--accent)}",
  ".reading-table table{border-collapse:collapse;width:100%}",
  ".reading-table caption{text-align:left;padding:0 0 6px;color:var(--ink-2)}",
  ".reading-table th,.reading-table td{padding:4px 12px 4px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;font-weight:400}",
  ".reading-table thead th{position:sticky;top:0;background:var(--ground,var(--paper,var(--surface)));font-weight:600;vertical-align:bottom}",
  ".reading-table [scope=rowgroup]{padding-top:12px;font-weight:600}",
  ".reading-table thead~tbody td,.reading-table thead th+th{text-align:right;font-variant-numeric:tabular-nums}",
  ".reading-table a{color:var(--accent)}",
].join("");
