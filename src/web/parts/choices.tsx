interface ChoicesOf {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  /** Value and label. */
  readonly options: readonly (readonly [string, string])[];
}

/** One of a few, all in sight. */
export function Choices({ name, label, chosen, options }: ChoicesOf) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map(([value, text]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} /> {text}
        </label>
      ))}
    </fieldset>
  );
}
