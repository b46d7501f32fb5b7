/** A day; the browser's own calendar, or typed. */
export function DayField({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" value={day ?? ''} />
    </div>
  );
}
