/** What a browser writes into a PDF's information dictionary (ISO 32000-1 §14.3.3) beside the title. */
const TELLS_ABOUT = /\/(Creator|Producer|CreationDate|ModDate)(\s*)\(((?:[^()\\]|\\[\s\S])*)\)/gu;

/** A date of the form D:YYYYMMDDHHmmSS, padded or cut to a length. */
function dateOf(day: string, length: number): string {
  const written = `D:${day.replaceAll("-", "")}000000Z`;
  return written.length <= length ? written.padEnd(length, " ") : written.slice(0, length);
}

/**
 * The same PDF without the name of the browser and the clock of the machine, dated by the meeting where its day is known.
 * Every byte stays where it is, so that the file's own index holds.
 */
export function cleanPdf(pdf: Uint8Array, date: string | null): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const cleaned = text.replace(TELLS_ABOUT, (whole, name: string, gap: string, value: string) => {
    const isDate = name.endsWith("Date");
    if (isDate && date === null) return " ".repeat(whole.length);
    return `/${name}${gap}(${isDate && date !== null ? dateOf(date, value.length) : " ".repeat(value.length)})`;
  });
  return new Uint8Array(Buffer.from(cleaned, "latin1"));
}
