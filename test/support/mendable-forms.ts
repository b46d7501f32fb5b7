/** Steps and acts that another of the same page undoes: to ask first would only teach people to press twice. */
export const NOT_FOR_GOOD: readonly RegExp[] = [
  // Back by 案に戻す, renewed and begun by a day that is corrected, approved until it is revoked.
  /\/matrices\/:id\/steps UNDER_CONSULTATION$/,
  /\/contracts\/:id\/steps (NEGOTIATE|SIGN|ACTIVATE|RENEW|TAKE_BACK_END)$/,
  /\/subcontracts\/:id\/steps (REQUEST_APPROVAL|APPROVE|RATIFY|START)$/,
  // Declared, settled or taken over: declared anew, or withdrawn, as long as nobody has agreed.
  /\/matrix-rows\/:id\/(declare|settle|take-over)$/,
  /\/matrices\/:id\/(take-over|fill)$/,
  /\/(enabling|looks|seen|acknowledgement)$/,
];

/** Forms that need not ask first. */
export const MENDABLE: readonly RegExp[] = [
  ...NOT_FOR_GOOD,
  // What is added is listed beside the form, and taken away there: keys, links, feeds, roles, rows.
  /\/(keys|links|rows|roles|excuses)$/,
  /^\/calendar-feeds$/,
  // Told once more, with nothing changed.
  /\/(invitations|replays)$/,
  // Looks at a file, and enters nothing; the entry stands on the page that shows all it would change.
  /-previews?$|\/exchange-profile-guess$|\/file-imports$|^\/matrix-workbook-verifications$/,
  /^\/file-imports\/:id\/entry$/,
  // How a finding is dealt with is said again at will.
  /^\/findings\/:id\/treatment$/,
  /^\/sign-out$/,
];
