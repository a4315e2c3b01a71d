/** Signs that no one sees and that would break search and comparison; joiners inside emoji and variation selectors stay. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffc]/gu;
const LOOSE_JOINER = /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Takes out what is not seen of a text: soft hyphens, zero-width signs, direction marks, control characters. */
export function withoutUnseen(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(LOOSE_JOINER, "")
    .replace(CONTROL, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .normalize("NFC");
}

/** Line feeds only, whatever the program that wrote the text ends its lines with. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?|\v|\f|[\u0085\u2028\u2029]/gu, "\n");
}
