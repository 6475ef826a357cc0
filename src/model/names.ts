/** Names in the configuration in force; undefined for an id that is no longer in it. */
export interface Names {
  baseName(baseId: string): string | undefined
  actorName(actorId: string): string | undefined
}
