/** Kinds of leaks that are reported (APPI enforcement rules, article 7): 要配慮個人情報, 財産的被害, 不正の目的, 1,000人超. */
export const LEAK_CATEGORIES = ['SENSITIVE', 'PROPERTY', 'MALICIOUS', 'MANY', 'NONE', 'UNKNOWN'] as const;
export type LeakCategory = (typeof LEAK_CATEGORIES)[number];

/** Whether it was an attack, or may have been one (3.4.3 asks to report both). */
export const ATTACK_ANSWERS = ['YES', 'SUSPECTED', 'NO', 'UNKNOWN'] as const;
export type AttackAnswer = (typeof ATTACK_ANSWERS)[number];
