/** An address and what is there. */
export type Crumb = readonly [string, string];

/** The way back, from the widest place to the nearest. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <p class="crumbs">
      {crumbs.map(([path, name], i) => (
        <span key={path}>
          {i > 0 && ' / '}
          <a href={path}>{name}</a>
        </span>
      ))}
    </p>
  );
}
