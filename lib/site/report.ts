/*
 * Where readers report an error: TRUCELINE_REPORT, an address to write to ("mailto:data@example.org" or plain
 * "data@example.org") or the page of a tracker that opens a new issue ("https://…/issues/new"). Nobody is named by default: where it
 * isn't set there is no link, rather than one that leads nowhere.
 */

/** A record that an error is reported of. */
export interface Reported {
  readonly kind: "event" | "dataset";
  readonly id: string;
  readonly title: string;
  /** Version of all data that the reader sees. */
  readonly version: string;
  /** Absolute address of the record's page. */
  readonly address: string;
}

/**
 * The link that opens a report with the record filled in.
 * @param target the setting; by default TRUCELINE_REPORT
 * @returns null where the setting is empty or neither a mail address nor an http(s) address
 */
export function reportLink(record: Reported, target = process.env.TRUCELINE_REPORT): string | null {
  if (!target) return null;
  const subject = `Error in ${record.kind} ${record.id}`;
  const body = `Record: ${record.kind} ${record.id}\nTitle: ${record.title}\nAddress: ${record.address}\nData version: ${record.version}\n\nWhat is wrong, and where it can be seen:\n`;
  const mail = /^(?:mailto:)?([^\s@?&]+@[^\s@?&]+\.[^\s@?&]+)$/.exec(target);
  if (mail) return `mailto:${mail[1]}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  if (!URL.canParse(target) || !/^https?:/.test(target)) return null;
  const url = new URL(target);
  url.searchParams.set("title", subject);
  url.searchParams.set("body", body);
  return url.href;
}
