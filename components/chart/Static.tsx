import type { ReactElement } from "react";
import { markup } from "./markup";

/**
 * Markup that never changes on the client, as one string: React then neither hydrates its thousands of elements nor carries
 * them a second time as a tree in the page's data. Use it for figures and tables; what needs script is mounted on it later.
 */
export async function Static({ children }: { children: ReactElement }) {
  return <div dangerouslySetInnerHTML={{ __html: await markup(children) }} />;
}
