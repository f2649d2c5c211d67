/**
 * The colours of the house, once, for pages, embeds and pictures. Measured: marks have at least 3:1 on their ground, text at
 * least 4.5:1, and the members of a group stay apart for deuteranope and protanope readers (tests/unit/theme).
 */
const LIGHT = {
  paper: "#FBFAF7",
  surface: "#FFFFFF",
  ink: "#1B1F23",
  "ink-2": "#474E55",
  "ink-3": "#666E76",
  grid: "#E6E3DC",
  rule: "#CFCBC2",
  accent: "#0A5A8C",
  "party-ua": "#1B80E6",
  "party-ru": "#933A29",
  "party-us": "#452960",
  "party-eu": "#B48801",
  "party-other": "#7D8794",
  toward: "#099CC0",
  away: "#B4551A",
  neutral: "#3D4147",
  "toward-text": "#07758F",
  "away-text": "#A34B15",
  "series-1": "#0997E5",
  "series-2": "#B04C1F",
  "series-3": "#74338C",
  "series-4": "#289989",
  "series-5": "#992D4F",
  "series-6": "#AF8A07",
  "series-1-text": "#0673B0",
  "series-2-text": "#B04C1F",
  "series-3-text": "#74338C",
  "series-4-text": "#1D7669",
  "series-5-text": "#992D4F",
  "series-6-text": "#846803",
  shade: "#EFECE4",
  land: "#E7E3D9",
  occupied: "#8E3B46",
} as const;

export type Token = keyof typeof LIGHT;

const DARK: Record<Token, string> = {
  paper: "#131518",
  surface: "#1A1D21",
  ink: "#ECEAE4",
  "ink-2": "#BDC1C6",
  "ink-3": "#9AA1A8",
  grid: "#262A2F",
  rule: "#3A4047",
  accent: "#76BDEE",
  "party-ua": "#468ADF",
  "party-ru": "#E86746",
  "party-us": "#E8D3F3",
  "party-eu": "#EACB3C",
  "party-other": "#67717C",
  toward: "#43D3E0",
  away: "#EA8939",
  neutral: "#767C83",
  "toward-text": "#43D3E0",
  "away-text": "#EA8939",
  "series-1": "#1F7BE9",
  "series-2": "#F56912",
  "series-3": "#C896DD",
  "series-4": "#45EECA",
  "series-5": "#D84173",
  "series-6": "#F3DD84",
  "series-1-text": "#5A9FF0",
  "series-2-text": "#F56912",
  "series-3-text": "#C896DD",
  "series-4-text": "#45EECA",
  "series-5-text": "#E8709A",
  "series-6-text": "#F3DD84",
  shade: "#202429",
  land: "#2A2F35",
  occupied: "#D98A95",
};

export type Palette = Readonly<Record<Token, string>>;
export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = { light: LIGHT, dark: DARK };
export const TOKENS = Object.keys(LIGHT) as Token[];

/** The palette a figure gets inside a document with `tokensCss`: names instead of values, so that one markup serves both themes. */
export const CSS_PALETTE: Palette = Object.fromEntries(TOKENS.map((t) => [t, `var(--${t})`])) as Record<Token, string>;

const declare = (palette: Palette) => TOKENS.map((t) => `--${t}:${palette[t]}`).join(";");

/** The tokens as CSS variables: `auto` follows the reader's system, the others are fixed. */
export function tokensCss(theme: "light" | "dark" | "auto"): string {
  if (theme !== "auto") return `:root{color-scheme:${theme};${declare(PALETTES[theme])}}`;
  return `:root{color-scheme:light dark;${declare(LIGHT)}}@media (prefers-color-scheme:dark){:root{${declare(DARK)}}}@media print{:root{${declare(LIGHT)}}}`;
}
