/** Values of the letters A–Z in identity numbers (內政部 身分證字號編碼規則). */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

/** Whether ten signs are an identity or residence number with its right check digit; letters in capitals. */
export function isIdentityNumber(number: string): boolean {
  if (!/^[A-Z][A-D1289]\d{8}$/.test(number)) return false;
  const first = LETTERS.indexOf(number.charAt(0)) + 10;
  const second = number.charAt(1);
  const gender = /\d/.test(second) ? Number(second) : LETTERS.indexOf(second) % 10;
  const values = [Math.floor(first / 10), first % 10, gender, ...Array.from(number.slice(2), Number)];
  return values.reduce((sum, value, index) => sum + value * (WEIGHTS[index] ?? 0), 0) % 10 === 0;
}
