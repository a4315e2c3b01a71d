import type { PersonalRule } from "./finding.ts";

const CLASS =
  /\p{Script=Han}{2,6}(?:國小|國中|高中|高職|國民小學|國民中學|高級中學|幼兒園)(?:\p{Script=Han}{1,3}科)?(?: *[一二三四五六七八九\d][ 年]?(?:年級?)? *[一二三四五六七八九十甲乙丙丁忠孝仁愛信義和平\d]{1,3} *班|\p{Script=Han}{1,3}班)/gu;

/** 校名 with a class 班級: few enough children to point to one. */
export const school: PersonalRule = ({ folded }) =>
  [...folded.matchAll(CLASS)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "school",
    why: "form",
  }));
