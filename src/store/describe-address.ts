/** Of a PostgreSQL, without user, password and options. */
export function describeAddress(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  return url === null ? 'PostgreSQL' : `${url.protocol}//${url.host}${url.pathname}`
}
