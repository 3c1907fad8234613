/**
 * Names come from a directory that strangers can edit. A control character could repaint the terminal, a bidi override
 * could make a removal read like something else (Unicode TR 36 section 2.5), an invisible one could make two names look
 * alike. All of them are shown as escapes. Joiners and emoji selectors stay where real names use them: after a
 * character that is not ASCII.
 */
const unprintable =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?<![^\0-\x7f])(?:\u200c|\u200d|\ufe0f)|(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;

const plainAscii = /^[ -~]*$/;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text with everything a terminal would act on, or hide, made visible: `\u{202e}`. */
export function printable(text: string): string {
  if (plainAscii.test(text)) return text;
  return text.replace(unprintable, (found) => short[found] ?? `\\u{${codePoint(found)}}`);
}

/** The same inside JSON, where an escape leaves the value what it is. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (found) => (found === '\n' ? found : jsonEscape(found)));
}

function jsonEscape(text: string): string {
  return [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

function codePoint(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16);
}

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a printable text takes on a terminal: two for East Asian wide characters and emoji, none for marks. */
export function columns(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let count = 0;
  for (const character of text) {
    if (zeroWidth.test(character)) continue;
    count += wide.test(character) ? 2 : 1;
  }
  return count;
}

/** Breaks a text between words so that no line is longer than `width`, unless one word is. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
