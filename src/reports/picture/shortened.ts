/**
 * As many letters as there is room for; a Latin letter takes half of it, a wide one more. A Latin word that would be broken is left
 * out, unless it is the first, which ends at its last hyphen, if it has one.
 */
export function shortened(text: string, room: number): string {
  let taken = 0;
  let shown = '';
  for (const letter of text) {
    taken += /[A-HJ-Zmw@%&]/.test(letter) ? 0.75 : /[\u0020-\u024f]/.test(letter) ? 0.58 : 1;
    if (taken > room)
      return `${isWithinWord(shown, letter) ? (wholeWords(shown) ?? wholeParts(shown) ?? shown) : shown.trimEnd()}…`;
    shown += letter;
  }
  return shown;
}

function isWithinWord(shown: string, next: string): boolean {
  return /[!-~\u00c0-\u024f]$/u.test(shown) && /[!-~\u00c0-\u024f]/u.test(next);
}

function wholeWords(shown: string): string | undefined {
  return /^(.*[^!-~\u00c0-\u024f ]|.*[!-~\u00c0-\u024f](?= )) *[!-~\u00c0-\u024f]+$/u.exec(shown)?.[1];
}

function wholeParts(shown: string): string | undefined {
  return /^(.*[A-Za-z][-/])[^-/]*$/u.exec(shown)?.[1];
}
