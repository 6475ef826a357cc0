const known = new WeakMap<readonly object[], ReadonlyMap<string, object>>()

/** The members of a list that is never changed, such as the bases of a configuration: put in order once for each list. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  const before = known.get(list) as ReadonlyMap<string, T> | undefined
  if (before !== undefined) return before
  const members = new Map(list.map((member) => [member.id, member]))
  known.set(list, members)
  return members
}

/** As it is called, or by its id where the operator has taken it out since. */
export function nameOf(id: string, list: readonly { readonly id: string; readonly name: string }[]): string {
  return byId(list).get(id)?.name ?? id
}
