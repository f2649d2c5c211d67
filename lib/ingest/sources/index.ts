import type { Source } from "../source";
import { bankOfRussia } from "./bank-of-russia";
import { caldaraIacoviello } from "./caldara-iacoviello";
import { cboe } from "./cboe";
import { deepState } from "./deepstate";
import { ecb } from "./ecb";
import { economist } from "./economist";
import { eia } from "./eia";
import { ember } from "./ember";
import { financialResearch } from "./financial-research";
import { fred } from "./fred";
import { generalStaff } from "./general-staff";
import { kiel } from "./kiel";
import { moex } from "./moex";
import { nationalBankOfPoland } from "./national-bank-of-poland";
import { nationalBankOfUkraine } from "./national-bank-of-ukraine";
import { newYorkFed } from "./new-york-fed";
import { policyUncertainty } from "./policy-uncertainty";
import { usTreasury } from "./us-treasury";
import { worldBank } from "./world-bank";

/** Every official source that can be asked by machine, in the order of a refresh. A dataset belongs to one source. */
export const SOURCES: readonly Source[] = [
  eia,
  fred,
  usTreasury,
  ecb,
  bankOfRussia,
  nationalBankOfUkraine,
  nationalBankOfPoland,
  cboe,
  moex,
  ember,
  worldBank,
  caldaraIacoviello,
  newYorkFed,
  financialResearch,
  policyUncertainty,
  economist,
  generalStaff,
  kiel,
  deepState,
];

/** The source that feeds a dataset, or null for one that is kept by hand. */
export const sourceOf = (dataset: string): Source | null => SOURCES.find((s) => s.datasets.includes(dataset)) ?? null;
