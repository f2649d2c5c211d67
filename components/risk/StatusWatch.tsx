"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import useSWR from "swr";
import { dayOf, formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

interface Words {
  /** "checked {n} min ago" */
  readonly checked: string;
  readonly now: string;
  /** "not reachable, last asked {n} min ago" */
  readonly failed: string;
  /** "Newer data, to {date}, are there." */
  readonly newer: string;
  readonly show: string;
  readonly later: string;
}

interface Status {
  readonly version: string;
  readonly asOf: string;
}

/** How often the server is asked while the page is in view. */
const EVERY = 60_000;
const MINUTE = 60_000;

/** Asks with the tag of the last answer: what hasn't changed costs an empty answer. */
function asker() {
  let etag: string | null = null;
  let last: Status | undefined;
  return async (address: string): Promise<Status> => {
    const answer = await fetch(address, { headers: etag ? { "If-None-Match": etag } : {}, cache: "no-store" });
    if (answer.status === 304 && last) return last;
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    etag = answer.headers.get("ETag");
    last = (await answer.json()) as Status;
    return last;
  };
}

/**
 * Keeps an eye on newer data: asks /api/v1/status every minute while the page is in view (SWR pauses when it is hidden and
 * backs off when the server fails), says when it last asked, and offers what is newer. Nothing moves until the reader says so: the offer
 * lies over the foot of the window, and the line that says the age keeps its place.
 */
export function StatusWatch({ version, locale, words }: { version: string; locale: Locale; words: Words }) {
  const router = useRouter();
  const ask = useRef<ReturnType<typeof asker>>(undefined);
  ask.current ??= asker();
  const [asked, setAsked] = useState<number>();
  const [now, setNow] = useState(0);
  const [put, setPut] = useState<string>();
  const { data, error } = useSWR<Status, Error>("/api/v1/status", ask.current, {
    refreshInterval: EVERY,
    refreshWhenHidden: false,
    revalidateOnFocus: true,
    errorRetryInterval: 10_000,
    onSuccess: () => setAsked(Date.now()),
    onError: () => setAsked((before) => before ?? Date.now()),
  });
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = asked === undefined ? 0 : Math.max(0, Math.floor((now - asked) / MINUTE));
  const fill = (text: string, value: string | number) => text.replace(/\{\w+\}/, String(value));
  const newer = data && data.version !== version && data.version !== put ? data : undefined;
  return (
    <>
      <p
        className="no-print mt-2 min-h-6 text-[13px] text-ink-3"
        data-status={error ? "failed" : data ? "asked" : "waiting"}
      >
        {error
          ? fill(words.failed, minutes)
          : asked === undefined
            ? "\u00a0"
            : minutes
              ? fill(words.checked, minutes)
              : words.now}
      </p>
      {newer && (
        <div
          role="status"
          className="no-print fixed inset-x-0 bottom-0 z-10 flex flex-wrap items-center justify-center gap-x-6 gap-y-1 border-t border-rule bg-surface px-4 py-3 text-[14px]"
        >
          <span>{fill(words.newer, formatDay(dayOf(newer.asOf), locale))}</span>
          <button type="button" className="quiet font-semibold" onClick={() => router.refresh()}>
            {words.show}
          </button>
          <button type="button" className="quiet" onClick={() => setPut(newer.version)}>
            {words.later}
          </button>
        </div>
      )}
    </>
  );
}
