/** Within how many days from today something falls due. */
export function WithinField({ name, label, days }: { name: string; label: string; days: number | undefined }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="number" min="0" max="3660" value={days ?? ''} />
    </div>
  );
}
