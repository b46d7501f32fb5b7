/** The grid of a side: moves and writes by keyboard, takes a block from Excel, undoes, and keeps what is not declared yet. */
const form = document.querySelector('form.fill');
if (form !== null) begin();

function begin() {
  const rows = [...form.querySelectorAll('tbody tr')].map((row) => ({
    row,
    version: row.querySelector('input[type=hidden]'),
    cells: [...row.querySelectorAll('td input')],
  }));
  const places = new Map(rows.flatMap(({ cells }, y) => cells.map((cell, x) => [cell, [y, x]])));
  const first = new Map([...places.keys()].map((cell) => [cell, cell.defaultValue]));
  const letters = new Map(form.dataset.letters.split(' ').map(([key, shown]) => [key.toLowerCase(), shown]));
  const order = [...letters.values()];
  const kept = `bunkaiten ${form.dataset.draft}`;
  const told = form.querySelector('.told');
  const undone = [];

  restore();
  form.addEventListener('keydown', onKey);
  form.addEventListener('paste', onPaste);
  form.addEventListener('focusin', ({ target }) => places.has(target) && target.select());
  form.addEventListener('input', ({ target }) => places.has(target) && keep());

  function onKey(event) {
    const { target: cell, key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (!places.has(cell) || isComposing || altKey) return;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') return taken(event, undo);
    if (ctrlKey || metaKey) return;
    const [y, x] = places.get(cell);
    const moves = {
      ArrowUp: [y - 1, x],
      ArrowDown: [y + 1, x],
      ArrowLeft: [y, x - 1],
      ArrowRight: [y, x + 1],
      Enter: [y + 1, x],
    };
    if (key in moves) return taken(event, () => rows[moves[key][0]]?.cells[moves[key][1]]?.focus());
    if (key === 'Delete' || key === 'Backspace') return taken(event, () => write([[cell, '']]));
    const letter = letters.get(key.toLowerCase());
    if (letter !== undefined) taken(event, () => write([[cell, toggled(cell.value, letter)]]));
  }

  function taken(event, work) {
    event.preventDefault();
    work();
  }

  function toggled(value, letter) {
    const has = [...value];
    return order.filter((one) => has.includes(one) !== (one === letter)).join('');
  }

  /** A block of cells, from the one that has the focus; what lies beyond the grid is left out. */
  function onPaste(event) {
    if (!places.has(event.target)) return;
    const [y, x] = places.get(event.target);
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    const block = lines.flatMap((line, down) =>
      line.split('\t').map((text, right) => [rows[y + down]?.cells[x + right], text.trim()]),
    );
    taken(event, () => write(block.filter(([cell]) => cell !== undefined)));
  }

  function write(changes) {
    undone.push(changes.map(([cell]) => [cell, cell.value]));
    for (const [cell, value] of changes) cell.value = value;
    keep();
  }

  function undo() {
    for (const [cell, value] of undone.pop() ?? []) cell.value = value;
    keep();
  }

  function changed() {
    return rows.filter(({ cells }) => cells.some((cell) => cell.value !== first.get(cell)));
  }

  function keep() {
    const open = changed();
    for (const { row } of rows)
      row.classList.toggle(
        'changed',
        open.some((one) => one.row === row),
      );
    const draft = open.map(({ version, cells }) => [version.name, version.value, cells.map((cell) => cell.value)]);
    if (draft.length === 0) localStorage.removeItem(kept);
    else localStorage.setItem(kept, JSON.stringify(draft));
    told.textContent = draft.length === 0 ? '' : `${form.dataset.changed}: ${draft.length}`;
  }

  /** Only where the declaration is still the one that was changed: what somebody has declared since is not written over. */
  function restore() {
    const draft = JSON.parse(localStorage.getItem(kept) ?? '[]');
    const isRefused = document.querySelector('[role=alert]') !== null;
    if (draft.length === 0 || isRefused) return;
    const stale = [];
    for (const [name, version, values] of draft) {
      const found = rows.find((one) => one.version.name === name);
      if (found?.version.value === version) found.cells.forEach((cell, i) => (cell.value = values[i] ?? ''));
      else if (found !== undefined && found.cells.some((cell, i) => cell.value !== values[i]))
        stale.push(name.slice(2));
    }
    keep();
    const lost = stale.length === 0 ? '' : ` ${form.dataset.stale}: ${stale.join(', ')}`;
    const count = changed().length;
    told.textContent = `${count === 0 ? '' : `${form.dataset.restored}: ${count}`}${lost}`;
  }
}
