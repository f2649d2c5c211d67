import type { ReactNode } from "react";
import { loadData } from "@/lib/data";
import { Footer } from "./Footer";
import { Header } from "./Header";

/** A page between header and footer. `path` is its address without the language. */
export function Page({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <Header path={path} />
      <main id="content">{children}</main>
      <Footer version={loadData().version} />
    </>
  );
}
