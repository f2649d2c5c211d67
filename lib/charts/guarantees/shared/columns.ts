import type { Texts } from "@/lib/i18n/texts";
import type { Bindingness, GuaranteeType } from "@/lib/schema/guarantee";
import type { Column } from "../../contract";
import { partial } from "../../maps/shared/words";
import { partyName } from "../../shared/parties";

type Words = Parameters<Texts["t"]>[0];

/** Makes columns whose words stand in the family's catalogue under their names; `more` says how one differs from a shown one. */
export function columnMaker<Name extends string>({ t }: Texts) {
  return (name: Name, type: Column["type"], more: Partial<Column<Name>> = {}): Column<Name> => ({
    name,
    type,
    title: t(`charts.guarantees.columns.${name}.title` as Words),
    description: t(`charts.guarantees.columns.${name}.meaning` as Words),
    shown: true,
    ...more,
  });
}

/** A blank for nothing, so that a table doesn't say "null". */
const or = (cell: unknown, say: (text: string) => string) => (cell === null ? "" : say(String(cell)));

export const sayParty = (texts: Texts) => (cell: unknown) =>
  or(cell, (s) =>
    s
      .split(" ")
      .map((p) => partyName(p, texts))
      .join(", "),
  );
export const sayDate = (texts: Texts) => (cell: unknown) => or(cell, (s) => partial(s, texts));
export const sayType = (texts: Texts) => (cell: unknown) => texts.t(`charts.guarantees.type.${cell as GuaranteeType}`);
export const sayBinding = (texts: Texts) => (cell: unknown) =>
  texts.t(`charts.guarantees.binding.${cell as Bindingness}`);
