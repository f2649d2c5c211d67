import { z } from "zod";
import { jsonOf } from "../formats/json";
import { AnswerError, type Row, type Source } from "../source";

/*
 * Losses as Ukraine's General Staff claims them, from the public repository that collects its daily reports: two JSON lists
 * by date, people and equipment, cumulative. Categories changed in May 2022: vehicles and fuel tanks became one, cruise
 * missiles were added, and submarines in September 2023.
 */
const FILES = "https://raw.githubusercontent.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset/main/data";

const count = z.number().nullish();
const people = z.array(z.object({ date: z.iso.date(), personnel: z.number() }));
const EQUIPMENT = {
  aircraft: "aircraft",
  helicopters: "helicopter",
  tanks: "tank",
  armoured_vehicles: "APC",
  artillery: "field artillery",
  mlrs: "MRL",
  air_defence: "anti-aircraft warfare",
  uav: "drone",
  cruise_missiles: "cruise missiles",
  ships: "naval ship",
  submarines: "submarines",
  vehicles_fuel_tanks: "vehicles and fuel tanks",
  special_equipment: "special equipment",
} as const;
const equipment = z.array(
  z
    .object({ date: z.iso.date(), ...Object.fromEntries(Object.values(EQUIPMENT).map((name) => [name, count])) })
    .loose(),
);

const written = (value: unknown): string => (typeof value === "number" ? String(value) : "");

export const generalStaff: Source = {
  id: "general-staff",
  publisher: "General Staff of the Armed Forces of Ukraine",
  datasets: ["losses-general-staff"],
  plan: () => [
    {
      datasets: ["losses-general-staff"],
      steps: ["personnel", "equipment"].map((what) => ({ url: `${FILES}/russia_losses_${what}.json` })),
      read([first, second]) {
        const persons = jsonOf(first!, people).toSorted((a, b) => (a.date < b.date ? -1 : 1));
        const machines = new Map(jsonOf(second!, equipment).map((r) => [r.date, r as Record<string, unknown>]));
        if (machines.size === 0) throw new AnswerError("the list of equipment is empty");
        const rows: Row[] = [];
        for (const [i, { date, personnel }] of persons.entries()) {
          const row = machines.get(date);
          if (!row) continue;
          const before = persons[i - 1];
          rows.push({
            date,
            personnel: String(personnel),
            personnel_change: before ? String(personnel - before.personnel) : "",
            ...Object.fromEntries(Object.entries(EQUIPMENT).map(([name, source]) => [name, written(row[source])])),
            source: "A",
          });
        }
        return { "losses-general-staff": rows };
      },
    },
  ],
};
