"use client";

import { useEffect, useRef, useState } from "react";

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** The origin that the server wrote into the value; the browser knows the one that the reader really uses. */
  readonly base: string;
  readonly copy: string;
  readonly copied: string;
  readonly rows?: number;
}

/** A text to take away: selectable without script, copied with one press with it. */
export function CopyField({ label, value, base, copy, copied, rows = 1 }: CopyFieldProps) {
  const [text, setText] = useState(value);
  const [done, setDone] = useState(false);
  const [script, setScript] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    setText(value.replaceAll(base, window.location.origin));
    setScript(true);
  }, [value, base]);
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without the permission the text is selected, so that the reader's own copy works.
      field.current?.select();
      return;
    }
    setDone(true);
    window.setTimeout(() => setDone(false), 2000);
  };
  return (
    <div className="mt-2 flex max-w-[75ch] items-start gap-3">
      <textarea
        ref={field}
        readOnly
        rows={rows}
        value={text}
        aria-label={label}
        className="w-full resize-none rounded border border-rule bg-surface px-2 py-1 font-mono text-[13px] text-ink"
        onFocus={(e) => e.currentTarget.select()}
      />
      {script && (
        <button type="button" className="quiet" onClick={onCopy} aria-live="polite">
          {done ? copied : copy}
        </button>
      )}
    </div>
  );
}
