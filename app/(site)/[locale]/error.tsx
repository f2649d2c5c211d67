"use client";

import { usePathname } from "next/navigation";
import { ERROR_WORDS } from "@/lib/i18n/client-messages";

/** What a reader sees when a page fails: in their language, with a way on. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const words = usePathname()?.startsWith("/uk") ? ERROR_WORDS.uk : ERROR_WORDS.en;
  return (
    <main className="page py-16">
      <h1 className="text-[28px]">{words.title}</h1>
      <p className="mt-2 text-ink-2">{words.lead}</p>
      <button type="button" className="quiet mt-3" onClick={reset}>
        {words.retry}
      </button>
    </main>
  );
}
