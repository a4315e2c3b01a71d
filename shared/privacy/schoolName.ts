/** Schools by the ends of their names, and their departments, as the source of a pattern. */
export const SCHOOL =
  "(?:國民小學|國民中學|高級中等學校|高級中學|國中小|國小|國中|高中|高職|高商|高工|商工|工商|家商|農工|商職|工家|附小|附中|幼兒園|實驗學校)" +
  "(?:(?:小學|國中|高中|高職|進修|附設幼兒園|幼兒園)部)?";

/** A grade and a class of a school: 五年三班, 六年級, 大班. */
export const GRADE =
  "(?: *[一二三四五六七八九\\d] ?年(?:級)?(?: *[一二三四五六七八九十甲乙丙丁忠孝仁愛信義和平\\d]{1,3} *班)?" +
  "| *[一二三四五六七八九\\d]{1,2} *[一二三四五六七八九十甲乙丙丁忠孝仁愛信義和平\\d]{1,3} *班|[大中小幼]班|\\p{Script=Han}{1,3}班)";
