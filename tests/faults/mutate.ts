import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A source of numbers below a bound that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Random = ReturnType<typeof seeded>;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const flipBytes: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let times = 1 + random(8); times > 0; times -= 1) {
    const at = random(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
  }
  return copy;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, random(bytes.length));

const insertNoise: Mutation = (bytes, random) => {
  const at = random(bytes.length);
  const noise = Uint8Array.from({ length: 1 + random(40) }, () => random(256));
  return Uint8Array.from([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)]);
};

/** Changes one part of a package and packs it again, so that only the part is wrong. */
const inPart =
  (change: (text: string, random: Random) => string | null): Mutation =>
  (bytes, random) => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const name = names[random(names.length)] ?? "";
    const changed = change(strFromU8(parts[name] ?? new Uint8Array(0)), random);
    if (changed === null) delete parts[name];
    else parts[name] = strToU8(changed);
    return zipSync(parts);
  };

const removePart = inPart(() => null);
const TAG = /<[^<>]+>/gu;

function tagsOf(text: string): { readonly at: number; readonly tag: string }[] {
  return [...text.matchAll(TAG)].map((match) => ({ at: match.index, tag: match[0] }));
}

const swapTags = inPart((text, random) => {
  const tags = tagsOf(text);
  const one = tags[random(Math.max(1, tags.length))];
  const other = tags[random(Math.max(1, tags.length))];
  if (one === undefined || other === undefined || one.at >= other.at) return text;
  const between = text.slice(one.at + one.tag.length, other.at);
  return text.slice(0, one.at) + other.tag + between + one.tag + text.slice(other.at + other.tag.length);
});

/** An element from its opening to its closing tag of the same name. */
function elementFrom(text: string, at: number): string {
  const name = /^<([^\s/>]+)/u.exec(text.slice(at, at + 100))?.[1] ?? "";
  const end = text.indexOf(`</${name}>`, at);
  return end < 0 ? "" : text.slice(at, end + name.length + 3);
}

const moveElement = inPart((text, random) => {
  const tags = tagsOf(text);
  const from = tags[random(Math.max(1, tags.length))];
  const to = tags[random(Math.max(1, tags.length))];
  if (from === undefined || to === undefined) return text;
  const element = elementFrom(text, from.at);
  const place = to.at + to.tag.length;
  const copy = text.slice(0, place) + element.repeat(1 + random(3)) + text.slice(place);
  return random(2) === 0 ? copy : copy.replace(element, "");
});

const ODD_VALUES = [
  "",
  "0",
  "-1",
  "99999999999",
  "1e9",
  "NaN",
  "__proto__",
  "../x",
  "A1:XFD1048576",
  "％",
  "\u{20000}",
];

const oddAttribute = inPart((text, random) => {
  const values = [...text.matchAll(/="[^"]*"/gu)];
  const chosen = values[random(Math.max(1, values.length))];
  if (chosen === undefined) return text;
  const value = ODD_VALUES[random(ODD_VALUES.length)] ?? "";
  return `${text.slice(0, chosen.index)}="${value}"${text.slice(chosen.index + chosen[0].length)}`;
});

const oddText = inPart((text, random) => {
  const words = [...text.matchAll(/>[^<>]+</gu)];
  const chosen = words[random(Math.max(1, words.length))];
  if (chosen === undefined) return text;
  const value = ODD_VALUES[random(ODD_VALUES.length)] ?? "";
  return `${text.slice(0, chosen.index)}>${value}<${text.slice(chosen.index + chosen[0].length)}`;
});

const IN_BYTES: readonly Mutation[] = [flipBytes, truncate, insertNoise];
const IN_PACKAGES: readonly Mutation[] = [removePart, swapTags, moveElement, oddAttribute, oddText];

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A file with one to three things wrong with it, the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  let result = bytes;
  if (isZip(bytes)) {
    for (let times = random(3); times > 0; times -= 1) {
      result = (IN_PACKAGES[random(IN_PACKAGES.length)] ?? removePart)(result, random);
    }
  }
  if (result !== bytes && random(4) > 0) return result;
  return (IN_BYTES[random(IN_BYTES.length)] ?? flipBytes)(result, random);
}
