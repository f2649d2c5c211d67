"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { STATE_PARAMETERS } from "@/lib/charts/parameters";

/** "preview": while a gesture goes on; nothing but the charts follows. "commit": the address and the rest of the page follow. */
export type How = "preview" | "commit";

export interface LiveState {
  /** The page's query string as the reader has it now, without "?". */
  readonly query: string;
  /** The one that the server's markup on this page shows. */
  readonly served: string;
  /** The server's answer to the latest change is on its way. */
  readonly pending: boolean;
  /** The reader has touched the page: what is in view may load what it needs to answer at once. */
  readonly near: boolean;
  /** Replaces the parameters of these names by those of a query string; the others stay. */
  change(names: readonly string[], query: string, how: How): void;
}

const Context = createContext<LiveState | null>(null);

/** The state of the page around, or null on pages that have none. */
export const useLivePage = () => useContext(Context);

/** Known parameters in their one order, so that a view of several charts has one address too. */
function merge(query: string, names: readonly string[], by: string): string {
  const [now, next] = [new URLSearchParams(query), new URLSearchParams(by)];
  return STATE_PARAMETERS.flatMap((name) => {
    const value = (names.includes(name) ? next : now).get(name);
    return value ? [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`] : [];
  }).join("&");
}

interface Props {
  /** The page's address without the query string. */
  readonly path: string;
  /** The query string that the server answered, canonical. */
  readonly query: string;
  readonly children: ReactNode;
}

/**
 * A page whose charts share the state in its address. A change is drawn at once by the charts that can (LiveChart); the
 * address follows, and with it the server's answer: tables, links and forms, which are the server's, are then right again.
 * Back and forward bring the state of their address.
 */
export function LivePage({ path, query: served, children }: Props) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string | null>(null);
  const [near, setNear] = useState(false);
  const [pending, start] = useTransition();
  const latest = useRef(served);
  const pushed = useRef(served);
  latest.current = own ?? served;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer counts when it comes, not when the reader goes on
  useEffect(() => {
    // The answer to what was pushed last ends the reader's own state, unless a gesture has gone on from there; any other
    // address comes from the browser's history and wins.
    if (served === own || served !== pushed.current) setOwn(null);
    pushed.current = served;
  }, [served]);

  useEffect(() => {
    const off = new AbortController();
    const approach = () => {
      setNear(true);
      off.abort();
    };
    for (const type of ["pointermove", "pointerdown", "focusin", "touchstart"])
      root.current?.addEventListener(type, approach, { signal: off.signal, passive: true });
    return () => off.abort();
  }, []);

  const change = useCallback(
    (names: readonly string[], by: string, how: How) => {
      const next = merge(latest.current, names, by);
      latest.current = next;
      setNear(true);
      setOwn(next);
      if (how === "preview" || next === pushed.current) return;
      pushed.current = next;
      start(() => router.push(next ? `${path}?${next}` : path, { scroll: false }));
    },
    [path, router],
  );
  const state = useMemo(
    (): LiveState => ({ query: own ?? served, served, pending, near, change }),
    [own, served, pending, near, change],
  );
  return (
    <Context value={state}>
      <div ref={root}>{children}</div>
    </Context>
  );
}
