import { getMetadataStorage } from 'class-validator';

/**
 * class-validator looks through the checks of all classes for those that a class inherits, anew for each object that it
 * checks. Classes stay as they are once declared: their checks are looked for once.
 */
export function rememberChecks(): void {
  const storage = getMetadataStorage();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const remembered = new WeakMap<object, ReturnType<typeof look>>();
  storage.getTargetValidationMetadatas = (of, schema, always, strictGroups, groups) => {
    // Groups choose among the checks; we use none.
    if (groups !== undefined) return look(of, schema, always, strictGroups, groups);
    const known = remembered.get(of);
    if (known !== undefined) return known;
    const found = look(of, schema, always, strictGroups, groups);
    remembered.set(of, found);
    return found;
  };
}
