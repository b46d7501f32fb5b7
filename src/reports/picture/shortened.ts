/** As many letters as there is room for; a Latin letter takes half of it. */
export function shortened(text: string, room: number): string {
  let taken = 0;
  let shown = '';
  for (const letter of text) {
    taken += /[\u0020-\u024f]/.test(letter) ? 0.55 : 1;
    if (taken > room) return `${shown}…`;
    shown += letter;
  }
  return shown;
}
