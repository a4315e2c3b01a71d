import type { PersonalRule } from "./finding.ts";

const ADDRESS = /[A-Z0-9][A-Z0-9._%+-]* ?@ ?[A-Z0-9-]+(?:\.[A-Z0-9-]+)+/gi;

/** E-mail addresses other than an agency's own. */
export const email: PersonalRule = ({ folded }) =>
  [...folded.matchAll(ADDRESS)]
    .filter(({ 0: found }) => !/[@.]gov\.(?:[a-z0-9-]+\.)?tw$/i.test(found))
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length, kind: "email", why: "form" }));
