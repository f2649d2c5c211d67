import localFont from "next/font/local";

/*
 * Inter and Source Serif 4 from their npm packages. Latin and Cyrillic are separate files with separate ranges, so that an
 * English page never loads the Cyrillic one. The fallback with adjusted metrics stands last, on the Cyrillic family:
 * before it, it would take the Cyrillic letters for itself. "optional": a font that isn't there in time is for the next page;
 * swapping it in would move the text under the reader's eyes.
 */
const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter",
  display: "optional",
  adjustFontFallback: false,
});
const interCyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-cyrillic",
  display: "optional",
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
  adjustFontFallback: "Arial",
});
const source = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source",
  display: "optional",
  adjustFontFallback: false,
});
const sourceCyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source-cyrillic",
  display: "optional",
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
  adjustFontFallback: "Times New Roman",
});

export const fontVariables = [inter, interCyrillic, source, sourceCyrillic].map((f) => f.variable).join(" ");
