import type { Texts } from "@/lib/i18n/texts";
import type { Plan, PlanStance } from "@/lib/schema/plan";
import type { KeyItem } from "../../contract";
import { partyName } from "../../shared/parties";
import { planTile } from "../shared/tiles";
import { capital } from "../shared/words";
import { favour, type PlanPoint, type PlansTable, type Silence } from "./rows";
import type { PlanId, PlanRow, PlansState } from "./state";

export const planName = (id: PlanId, { t }: Texts): string => t(`charts.positions.plans.names.${id}.name`);
export const planShort = (id: PlanId, { t }: Texts): string => t(`charts.positions.plans.names.${id}.short`);

export const planIssueName = (row: PlanRow, { t }: Texts): string =>
  capital(
    row === "territory-crimea" || row === "territory-donbas" || row === "territory-south"
      ? t(`charts.positions.plans.regions.${row}`)
      : t(`vocabulary.issue.${row}`),
  );

export const favoursInWords = (stance: PlanStance | Silence, { t }: Texts): string =>
  t(`charts.positions.favours.${stance}`);

/** "24 Dec 2025 · United States, Ukraine". */
export const planNote = (plan: Plan, texts: Texts): string =>
  [
    texts.date(plan.date),
    ...(plan.authors.length ? [plan.authors.join(", ")] : []),
    ...(plan.partial ? [texts.t("charts.positions.plans.partial")] : []),
  ].join(" · ");

/** What a cell says in words: its text, or why there is none. */
export function pointText(p: PlanPoint, { t }: Texts): string {
  if (p.text) return p.text;
  return p.silence
    ? t(`charts.positions.plans.silence.${p.silence}`)
    : t("charts.positions.plans.silence.not-addressed");
}

/** How a later document moves against an earlier one, over the issues on which both take a side. */
export function shift(table: PlansTable, a: Plan, b: Plan): { both: number; ukraine: number; russia: number } {
  let [both, ukraine, russia] = [0, 0, 0];
  for (const row of table.issues) {
    const of = (plan: Plan) => favour(table.points.find((p) => p.row === row && p.plan === plan)!.stance);
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) continue;
    both += 1;
    if (y > x) ukraine += 1;
    if (y < x) russia += 1;
  }
  return { both, ukraine, russia };
}

export function plansTitle(table: PlansTable, _state: PlansState, texts: Texts): string {
  const { t } = texts;
  const [a, b] = table.plans;
  if (table.plans.length === 2 && a && b) {
    const { both, ukraine, russia } = shift(table, a, b);
    if (both >= 3 && (ukraine || russia))
      return t("charts.positions.plans.finding", {
        a: planName(a.id as PlanId, texts),
        b: planName(b.id as PlanId, texts),
        ukraine,
        russia,
        both,
      });
  }
  if (table.differing.size)
    return t("charts.positions.plans.findingMany", {
      n: table.differing.size,
      all: table.issues.length,
      documents: table.plans.length,
    });
  return t("charts.positions.plans.plain");
}

const named = (table: PlansTable, texts: Texts) =>
  texts.list(table.plans.map((p) => `${planName(p.id as PlanId, texts)} (${texts.date(p.date)})`));

export const plansSubtitle = (table: PlansTable, _state: PlansState, texts: Texts): string =>
  texts.t("charts.positions.plans.subtitle", { list: named(table, texts) });

export function plansDescription(table: PlansTable, _state: PlansState, texts: Texts): string {
  const { t } = texts;
  const of = (row: PlanRow) => planIssueName(row, texts);
  const parts = [
    t("charts.positions.plans.description", {
      n: table.differing.size,
      all: table.issues.length,
      list: texts.list(
        [...table.differing].map((r) => of(r).replace(/^[A-ZА-ЯІЇЄҐ](?=[a-zа-яіїєґ])/u, (c) => c.toLowerCase())),
      ),
    }),
  ];
  for (const plan of table.plans) {
    const own = table.points.filter((p) => p.plan === plan);
    const count = (stance: PlanStance) => own.filter((p) => p.stance === stance).length;
    parts.push(
      t("charts.positions.plans.profile", {
        name: planName(plan.id as PlanId, texts),
        ukraine: count("toward-ukraine"),
        russia: count("toward-russia"),
        compromise: count("compromise"),
      }),
    );
  }
  return parts.join(" ");
}

export function plansNotes(table: PlansTable, state: PlansState, texts: Texts): string[] {
  const { t } = texts;
  const notes = [t("charts.positions.plans.notes.judgement"), t("charts.positions.plans.notes.differ")];
  const unverified = table.points.filter((p) => p.verified === false).length;
  if (unverified) notes.push(t("charts.positions.plans.notes.unverified", { n: unverified }));
  const partial = table.plans.filter((p) => p.partial);
  if (partial.length)
    notes.push(
      t("charts.positions.plans.notes.partial", {
        list: texts.list(partial.map((p) => planName(p.id as PlanId, texts))),
      }),
    );
  for (const p of table.plans) if (p.authorsNote) notes.push(`${planName(p.id as PlanId, texts)}: ${p.authorsNote}.`);
  if (state.confidence.length && !state.confidence.includes("low"))
    notes.push(t("charts.positions.plans.notes.lowHidden"));
  const letters = [...new Set(table.plans.flatMap((p) => p.authors))].filter((p) => partyName(p, texts) !== p);
  if (letters.length)
    notes.push(
      t("charts.positions.plans.notes.letters", { list: letters.map((p) => `${p} ${partyName(p, texts)}`).join(", ") }),
    );
  if (texts.locale !== "en") notes.push(t("charts.positions.notes.english"));
  return notes;
}

export function plansKey(table: PlansTable, _state: PlansState, { t }: Texts): KeyItem[] {
  const stances = ["toward-ukraine", "compromise", "toward-russia", "deferred"] as const;
  const items: KeyItem[] = stances.map((symbol) => ({ symbol, label: t(`charts.positions.favours.${symbol}`) }));
  if (table.points.some((p) => p.silence))
    items.push({ symbol: planTile(null), label: t("charts.positions.favours.not-established") });
  return items;
}
