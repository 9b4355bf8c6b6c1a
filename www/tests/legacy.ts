/** Vietnamese text in the encodings from before Unicode, for files as old archives hold them. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const letters = (text: string): string[] => [...text.normalize('NFC')];

/** In the order of the bytes from 0xA1; what TCVN3 leaves free is a space. Capitals with a tone have none: fonts of capitals show them. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
export const tcvn3 = (text: string): Uint8Array =>
  latin1(letters(text).map((c) => {
    const at = c === ' ' ? -1 : [TCVN3.indexOf(c), TCVN3.indexOf(c.toLowerCase())].find((k) => k >= 0) ?? -1;
    return at < 0 ? c : String.fromCharCode(0xa1 + at);
  }).join(''));

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
/** A letter, its shape (circumflex, breve, horn) and its tone. */
const parts = (c: string): [string, string, number] => {
  const marks = [...c.normalize('NFD')];
  return [marks[0]!, marks.find((m) => '\u0302\u0306\u031b'.includes(m)) ?? '', marks.map((m) => TONES.indexOf(m)).find((k) => k >= 0) ?? -1];
};

/** A sign behind a vowel that is no mark of it is told by a backslash. */
export const viqr = (text: string): Uint8Array =>
  latin1(letters(text).map((c, k, all) => {
    if (c === 'đ' || c === 'Đ') return c === 'đ' ? 'dd' : 'DD';
    const [base, shape, tone] = parts(c);
    if ("'`?~.^(+".includes(c)) return k && 'aeiouy'.includes(parts(all[k - 1]!)[0].toLowerCase()) ? `\\${c}` : c;
    return base + ({ '\u0302': '^', '\u0306': '(', '\u031b': '+' }[shape] ?? '') + (tone < 0 ? '' : "'`?~."[tone]!);
  }).join(''));

/** Marks behind the letter, by its shape: without a tone first. */
const VNI: Record<string, string> = { '': ' ùøûõï', '\u0302': 'âáàåãä', '\u0306': 'êéèúüë' };
export const vni = (text: string): Uint8Array =>
  latin1(letters(text).map((c) => {
    const lower = c.toLowerCase();
    const [base, shape, tone] = parts(lower);
    const alone = lower === 'đ' ? 'ñ' : lower === 'ỵ' ? 'î' : base === 'i' && tone >= 0 ? 'íìæóò'[tone]! : undefined;
    const horn = shape === '\u031b';
    const mark = VNI[horn ? '' : shape]![tone + 1]!.trim();
    const out = alone ?? (horn ? (base === 'o' ? 'ô' : 'ö') : base) + mark;
    return lower === c ? out : out.toUpperCase();
  }).join(''));

/** Letters that the code page has go as they are; the others without their tone, which follows. */
const CP1258 = new Map(Array.from({ length: 256 }, (_, b) => [new TextDecoder('windows-1258').decode(Uint8Array.of(b)), b]));
export const windows1258 = (text: string): Uint8Array =>
  Uint8Array.from(letters(text).flatMap((c) => {
    if (CP1258.has(c)) return CP1258.get(c)!;
    const [base, shape, tone] = parts(c);
    return [CP1258.get((base + shape).normalize('NFC'))!, CP1258.get(TONES[tone]!)!];
  }));
