import { type DatasetId, isDownloadable, rawFile, WithheldError } from "@/lib/data";
import { ProblemError } from "./problem";

/**
 * Lets a dataset pass whose rows may be handed on.
 * @throws ProblemError withheld: who publishes the rows, why they are refused here, and where they are
 */
export function refuseWithheld(id: DatasetId): void {
  if (isDownloadable(id)) return;
  try {
    rawFile(id);
  } catch (error) {
    if (!(error instanceof WithheldError)) throw error;
    const { dataset, publisher, reason, officialUrl } = error;
    const where = officialUrl ? ` at ${officialUrl}` : "";
    throw new ProblemError("withheld", `${dataset}: ${reason} ${publisher} publishes them${where}.`, {
      dataset,
      publisher,
      reason,
      officialUrl,
    });
  }
  throw new Error(`the rows of '${id}' are marked as withheld and yet handed out`);
}
