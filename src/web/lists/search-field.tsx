interface SearchFieldOf {
  readonly name: string;
  readonly label: string;
  readonly sought: string | undefined;
}

/** A word by which a list is searched. */
export function SearchField({ name, label, sought }: SearchFieldOf) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="search" value={sought ?? ''} />
    </div>
  );
}
