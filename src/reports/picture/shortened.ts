/** As many letters as there is room for; a Latin letter takes half of it, a wide one more. */
export function shortened(text: string, room: number): string {
  let taken = 0;
  let shown = '';
  for (const letter of text) {
    taken += /[A-HJ-Zmw@%&]/.test(letter) ? 0.75 : /[\u0020-\u024f]/.test(letter) ? 0.58 : 1;
    if (taken > room) return `${shown}…`;
    shown += letter;
  }
  return shown;
}
