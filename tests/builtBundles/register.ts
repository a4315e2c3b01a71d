import { registerHooks } from "node:module";

// Preloaded (`node --import`) before a built bundle: what it imports as `electron` is the stand-in beside this file.
const STAND_IN = new URL("./electron.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});
