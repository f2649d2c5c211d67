"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ChartId } from "@/lib/charts/registry";
import { chartPath, embedPath, filePath, oembedPath, pinnedPath } from "@/lib/embed/addresses";
import {
  type Embeddable,
  iframeSnippet,
  markdownSnippet,
  pictureSnippet,
  placeholderSnippet,
} from "@/lib/embed/snippet";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { CopyField } from "../chart/CopyField";

const KINDS = ["iframe", "script", "picture", "markdown", "oembed"] as const;
const WIDTHS = ["phone", "column", "full"] as const;
const THEMES = ["auto", "light", "dark"] as const;

type Words = Readonly<Record<string, string>>;

interface Props {
  readonly id: ChartId;
  readonly query: string;
  readonly locale: Locale;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly credit: string;
  /** Height that a frame needs at each width, px. */
  readonly heights: Readonly<Record<(typeof WIDTHS)[number], number>>;
  /** The words of the dialog, in the page's language. */
  readonly words: Words;
  readonly languages: Readonly<Record<Locale, string>>;
}

/** The code that puts a view into another page, made as the reader chooses, with the frame as it will look. */
export function EmbedDialog({ words, languages, heights, ...view }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("iframe");
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>("column");
  const [theme, setTheme] = useState<(typeof THEMES)[number]>("auto");
  const [lang, setLang] = useState(view.locale);
  const [title, setTitle] = useState(true);
  const [pin, setPin] = useState(false);
  const [origin, setOrigin] = useState("");
  // Without script there is no dialog to open: the plain code stands beside it.
  useEffect(() => setOrigin(window.location.origin), []);
  if (!origin) return null;

  const more = [theme === "auto" ? "" : `theme=${theme}`, title ? "" : "title=0", pin ? `v=${view.version}` : ""];
  const src = embedPath(view.id, view.query, lang, more.filter(Boolean).join("&"));
  const pictureTheme = theme === "dark" ? "theme=dark" : "";
  const version = pin ? `v=${view.version}` : "";
  const image = filePath(
    view.id,
    "image.png",
    view.query,
    lang,
    [pictureTheme, version, width === "phone" ? "width=narrow" : width === "column" ? "width=medium" : ""]
      .filter(Boolean)
      .join("&"),
  );
  const page = pin ? pinnedPath(view.id, view.query, view.version, lang) : chartPath(view.id, view.query, lang);
  const it: Embeddable = {
    title: view.title,
    description: view.description,
    credit: view.credit,
    page: origin + page,
    src: origin + src,
    image: origin + image,
    height: heights[width],
  };
  const code = {
    iframe: () => iframeSnippet(it),
    script: () => placeholderSnippet(it, `${origin}/embed.js`),
    picture: () => pictureSnippet(it),
    markdown: () => markdownSnippet(it),
    oembed: () => origin + oembedPath(origin + src),
  }[kind]();
  const drawn = kind === "picture" || kind === "markdown";
  return (
    <>
      <button
        type="button"
        className="mt-2 min-h-8 rounded border border-rule bg-surface px-4 py-1 text-[14px] font-semibold text-ink hover:border-ink-3"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {words.open}
      </button>
      <dialog
        ref={dialog}
        aria-label={words.title}
        className="m-auto max-h-[92dvh] w-[min(1080px,calc(100vw-24px))] overflow-auto rounded border border-rule bg-paper p-4 text-ink backdrop:bg-black/50 sm:p-6"
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
        onKeyDown={() => undefined}
      >
        {open && (
          <>
            <div className="flex items-start justify-between gap-4">
              <h2 className="text-[22px]">{words.title}</h2>
              <button type="button" className="quiet min-h-8 px-2" onClick={() => dialog.current?.close()}>
                {words.close}
              </button>
            </div>
            <div className="mt-3 grid gap-x-10 gap-y-3 text-[14px] sm:grid-cols-2">
              <Choice label={words.as!} value={kind} options={KINDS} words={words} onChange={setKind} />
              <Choice label={words.width!} value={width} options={WIDTHS} words={words} onChange={setWidth} />
              <Choice label={words.theme!} value={theme} options={THEMES} words={words} onChange={setTheme} />
              <Choice label={words.language!} value={lang} options={LOCALES} words={languages} onChange={setLang} />
              {!drawn && (
                <Choice
                  label={words.heading!}
                  value={title ? "with" : "without"}
                  options={["with", "without"]}
                  words={words}
                  onChange={(value) => setTitle(value === "with")}
                />
              )}
              <Choice
                label={words.data!}
                value={pin ? "pinned" : "live"}
                options={["live", "pinned"]}
                words={words}
                onChange={(value) => setPin(value === "pinned")}
              />
            </div>
            <p className="mt-3 max-w-[75ch] text-[14px] text-ink-2">
              {words[`${kind}Lead`]} {pin && words.pinnedLead}
            </p>
            <CopyField
              key={code}
              label={words.code!}
              value={code}
              base={origin}
              copy={words.copy!}
              copied={words.copied!}
              rows={kind === "oembed" ? 2 : 5}
            />
            <h3 className="mt-4 text-[16px]">{words.preview}</h3>
            <div className="mt-2 overflow-x-auto border border-rule p-2">
              {drawn ? (
                // biome-ignore lint/performance/noImgElement: the very file that the code to paste names
                <img src={image} alt={view.description} style={{ width: PREVIEW[width], maxWidth: "100%" }} />
              ) : (
                <iframe
                  key={src + width}
                  src={src}
                  title={view.title}
                  style={{ width: PREVIEW[width], maxWidth: width === "phone" ? undefined : "100%", border: 0 }}
                  height={heights[width]}
                />
              )}
            </div>
          </>
        )}
      </dialog>
    </>
  );
}

const PREVIEW = { phone: 360, column: 680, full: "100%" } as const;

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly NoInfer<V>[];
  readonly words: Words;
  onChange(value: NoInfer<V>): void;
}

/** One of a few, as radio buttons: seen at once, chosen by arrow keys. */
function Choice<V extends string>({ label, value, options, words, onChange }: ChoiceProps<V>): ReactNode {
  const name = useId();
  return (
    <fieldset>
      <legend className="font-semibold text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map((option) => (
          <label key={option} className="flex min-h-7 items-center gap-1.5">
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
              className="size-4 accent-accent"
            />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
