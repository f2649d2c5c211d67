import type { Data } from "@/lib/data";
import type { Position } from "@/lib/schema/position";
import type { Issue } from "@/lib/schema/vocabulary";

export interface StickingPoint {
  readonly issue: Issue;
  readonly ua: Position;
  readonly ru: Position;
  /** Distance between the latest stances, 0 to 4. */
  readonly gap: number;
}

/**
 * The issues on which Kyiv's and Moscow's latest published stances stand furthest apart, the widest first and among equals
 * the most recent. An issue on which either has said nothing is unknown and left out.
 */
export function stickingPoints(data: Data, n: number): StickingPoint[] {
  const latest = (party: string, issue: Issue) =>
    data.positions.findLast((p) => p.party === party && p.issue === issue);
  const issues = [...new Set(data.positions.map((p) => p.issue))];
  return issues
    .flatMap((issue) => {
      const [ua, ru] = [latest("UA", issue), latest("RU", issue)];
      return ua && ru ? [{ issue, ua, ru, gap: Math.abs(ua.stance - ru.stance) }] : [];
    })
    .sort((a, b) => b.gap - a.gap || newer(b).localeCompare(newer(a)))
    .slice(0, n);
}

const newer = ({ ua, ru }: StickingPoint) => (ua.date > ru.date ? ua.date : ru.date);
