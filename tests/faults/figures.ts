/** How often each fault is tried; the long figures are those of `npm run long`. */
export interface Figures {
  readonly browserKills: number;
  readonly storeKills: number;
  readonly pageCrashes: number;
  readonly powerCuts: number;
  readonly diskFaults: number;
  readonly imeScripts: number;
  readonly mutatedFiles: number;
}

const USUAL: Figures = {
  browserKills: 30,
  storeKills: 170,
  pageCrashes: 30,
  powerCuts: 300,
  diskFaults: 70,
  imeScripts: 60,
  mutatedFiles: 1200,
};

const LONG: Figures = {
  browserKills: 200,
  storeKills: 1800,
  pageCrashes: 200,
  powerCuts: 3000,
  diskFaults: 700,
  imeScripts: 300,
  mutatedFiles: 12_000,
};

export const isLong = process.env.RELIABILITY === "long";
export const figures: Figures = isLong ? LONG : USUAL;
